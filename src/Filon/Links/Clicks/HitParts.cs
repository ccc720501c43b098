using System.Globalization;
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
    internal static IEnumerable<(string Part, string Name)> Of(TruthStep step, HitNames names)
    {
        yield return (Step, step.Name);
        if (step.Class != HitClass.Human) yield break;
        yield return (Referrer, names.Referrer);
        yield return (Country, names.Country ?? Unsaid);
        yield return (Device, names.Device.Kind.ToString());
        yield return (Browser, names.Device.Browser);
        yield return (System, names.Device.System);
        yield return (Language, names.Language ?? Unsaid);
        if (names.Label is { } label) yield return (Label, label);
        if (names.Route > 0) yield return (Route, names.Route.ToString(CultureInfo.InvariantCulture));
    }
}
