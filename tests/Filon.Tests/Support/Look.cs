namespace Filon.Tests.Support;

/// <summary>How a page is looked at: window, theme, language.</summary>
public sealed record Look(int Width, int Height, bool Dark, string Language)
{
    public static Look Desktop { get; } = new(1280, 860, false, "en");

    public static Look Phone { get; } = new(390, 844, false, "fr");

    /// <summary>Both widths in both themes, each language twice.</summary>
    public static IReadOnlyList<Look> All { get; } =
        [Desktop, Desktop with { Dark = true, Language = "fr" }, Phone, Phone with { Dark = true, Language = "en" }];

    public bool IsPhone => Width < 600;

    public override string ToString() => $"{(IsPhone ? "phone" : "desktop")}-{(Dark ? "dark" : "light")}-{Language}";
}
