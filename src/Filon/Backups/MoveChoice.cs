namespace Filon.Backups;

/// <param name="Folder">Where a copy may stand while it moves.</param>
/// <param name="Replace">Whether what stands at the other place may go.</param>
public sealed record MoveChoice(string Folder, bool Replace);
