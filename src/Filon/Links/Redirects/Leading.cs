namespace Filon.Links.Redirects;

/// <summary>Decides where a link leads: its end first, then the rules in their order, then the A/B trial, else its own destination.</summary>
public static class Leading
{
    public static Lead Of(Link link, in Asked asked)
    {
        if (link.RemovedAt is not null) return new(null, 0, LinkState.Removed);
        if (link.ExpiresAt is { } end && end <= asked.At) return new(link.Elsewhere, 0, LinkState.Expired);
        var counted = link.ClickLimit is not null;
        if (link.Routes.Count == 0) return new(link.Destination, 0, LinkState.Live, counted);
        foreach (var route in link.Routes)
            if (route.Weight is null && Fits(route, asked)) return new(route.Destination, route.Position, LinkState.Live, counted);
        return Trial(link, asked) is { } chosen
            ? new(chosen.Destination, chosen.Position, LinkState.Live, counted)
            : new(link.Destination, 0, LinkState.Live, counted);
    }

    /// <summary>Weights are parts of a hundred; what they leave goes to the link's own destination.</summary>
    private static LinkRoute? Trial(Link link, in Asked asked)
    {
        if (link.SplitUntil is { } end && end <= asked.At) return null;
        var place = (int)((ulong)asked.Visitor % 100);
        LinkRoute? chosen = null;
        foreach (var route in link.Routes)
        {
            if (route.Weight is not { } weight) continue;
            if (asked.Kept == route.Position) return route;
            if (chosen is null && place < weight) chosen = route;
            place -= weight;
        }

        return chosen;
    }

    private static bool Fits(LinkRoute route, in Asked asked) =>
        (route.Device is null || route.Device == asked.Device()) &&
        (route.Language is null || route.Language == asked.Preferred) &&
        (route.Country is null || route.Country == asked.Country);
}
