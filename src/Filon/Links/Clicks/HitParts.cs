using Filon.Links.Devices;
using Filon.Links.Truth;

namespace Filon.Links.Clicks;

/// <summary>What hits are counted by, besides their day. The names are kept with the sums.</summary>
public static class HitParts
{
    public const string Step = "step", Referrer = "referrer", Country = "country", Device = "device", Browser = "browser", System = "system",
        Label = "label", Language = "language", Route = "route";

    /// <summary>The name of one that did not say.</summary>
    public const string Unsaid = "";

    /// <summary>Each part with the name this hit has in it; robots and previews have a step only.</summary>
    /// <param name="route">Where it was led: 0 the link's own destination.</param>
    /// <param name="referrer">The name of where it came from.</param>
    public static IEnumerable<(string Part, string Name)> Of(Hit hit, int route, Verdict verdict, Device device, string referrer)
    {
        yield return (Step, verdict.Step.Name);
        if (verdict.Class != HitClass.Human) yield break;
        yield return (Referrer, referrer);
        yield return (Country, hit.Country ?? Unsaid);
        yield return (Device, device.Kind.ToString());
        yield return (Browser, device.Browser);
        yield return (System, device.System);
        yield return (Language, PreferredLanguage.Of(hit.AcceptLanguage) ?? Unsaid);
        if (hit.SourceLabel is { } label) yield return (Label, label);
        if (route > 0) yield return (Route, route.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
    }
}
