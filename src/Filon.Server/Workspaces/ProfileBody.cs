namespace Filon.Server.Workspaces;

/// <summary>What one says of oneself.</summary>
/// <param name="Name">At most 100 characters.</param>
/// <param name="Language"><c>en</c> or <c>fr</c>; null: as the browser says.</param>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null: as the system says.</param>
public sealed record ProfileBody(string Name, string? Language = null, string? Theme = null);
