namespace Filon.Server.Shell;

/// <summary>A page in the navigation; <paramref name="Key"/> is typed after <c>g</c> to go there.</summary>
public sealed record NavigationLine(string Label, string Href, bool Current, string? Key);
