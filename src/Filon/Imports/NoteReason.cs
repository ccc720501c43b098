namespace Filon.Imports;

/// <summary>Every reason for which something is passed over, or said, without being an error.</summary>
public enum NoteReason
{
    /// <summary>A line of totals.</summary>
    Total,
    /// <summary>A column Filon has no use for.</summary>
    UnknownColumn,
    /// <summary>How the bytes were read.</summary>
    Encoding,
    /// <summary>A part of an archive that is not read.</summary>
    UnknownPart,
    /// <summary>A choice made because the file leaves it open.</summary>
    Assumed,
}
