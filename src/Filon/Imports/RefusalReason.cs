namespace Filon.Imports;

/// <summary>Every reason for which a line, or what is left of a file, is not taken.</summary>
public enum RefusalReason
{
    /// <summary>A value the record cannot do without is empty.</summary>
    Missing,
    /// <summary>A date that is none, or that could be read two ways.</summary>
    Date,
    /// <summary>A number that is none.</summary>
    Number,
    /// <summary>A word outside a closed list.</summary>
    Word,
    /// <summary>An address that has not the form of an e-mail address.</summary>
    Email,
    /// <summary>An amount whose currency is unknown.</summary>
    Currency,
    /// <summary>A cell that a spreadsheet would run.</summary>
    Formula,
    /// <summary>A number rounded by a spreadsheet where an identifier stood.</summary>
    MangledId,
    /// <summary>More cells than the header has columns.</summary>
    Columns,
    /// <summary>A quote that is never closed, JSON that breaks off.</summary>
    Truncated,
    /// <summary>Not what the format prescribes.</summary>
    Malformed,
    /// <summary>A line or a cell longer than 1 MiB, an archive beyond the limits.</summary>
    TooLarge,
    /// <summary>Nobody is named.</summary>
    Nobody,
}
