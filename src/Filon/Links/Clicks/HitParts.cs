using Filon.Links.Devices;
using Filon.Links.Referrers;
using Filon.Links.UserAgents;

namespace Filon.Links.Clicks;

/// <summary>What hits are counted by, besides their day. The names are kept with the sums.</summary>
public static class HitParts
{
    public const string Step = "step", Referrer = "referrer", Country = "country", Device = "device", Browser = "browser", System = "system",
        Label = "label", Language = "language", Route = "route";

    /// <summary>The name of one that did not say.</summary>
    public const string Unsaid = "";

    /// <summary>Each part with the name this hit has in it; robots and previews have a step only.</summary>
    public static IEnumerable<(string Part, string Name)> Of(JudgedHit hit, Device device, Referrer referrer)
    {
        yield return (Step, hit.Verdict.Step.Name);
        if (!hit.IsClick) yield break;
        yield return (Referrer, referrer.Name);
        yield return (Country, hit.Hit.Country ?? Unsaid);
        yield return (Device, device.Kind.ToString());
        yield return (Browser, device.Browser);
        yield return (System, device.System);
        yield return (Language, PreferredLanguage.Of(hit.Hit.AcceptLanguage) ?? Unsaid);
        if (hit.Hit.SourceLabel is { } label) yield return (Label, label);
        if (hit.Kept.Route > 0) yield return (Route, hit.Kept.Route.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
    }
}
