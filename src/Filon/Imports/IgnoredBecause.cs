namespace Filon.Imports;

/// <summary>Why a line that could be read changes nothing.</summary>
public static class IgnoredBecause
{
    /// <summary>An earlier import brought the very same record.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>The same record stands higher up in the file.</summary>
    public const string Repeated = "repeated";

    /// <summary>A line of totals.</summary>
    public const string Total = "total";
}
