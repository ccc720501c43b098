namespace Filon.Imports;

/// <summary>Where files being imported are kept, one folder a workspace, and how large one may be.</summary>
public sealed record ImportSettings(string Folder)
{
    /// <summary>The largest file taken, in bytes: 2 GiB.</summary>
    public const long MaxBytes = 2L << 30;
}
