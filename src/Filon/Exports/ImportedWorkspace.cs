namespace Filon.Exports;

/// <summary>The workspace that an import made. <paramref name="Newcomers"/>: e-mails of accounts it made, which have no password yet.</summary>
public sealed record ImportedWorkspace(long Id, string Slug, long Rows, IReadOnlyList<string> Newcomers);
