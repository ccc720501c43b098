namespace Filon.Server.Shell;

/// <summary>A room of the product in the navigation.</summary>
public sealed record NavigationGroup(string Label, IReadOnlyList<NavigationLine> Lines);
