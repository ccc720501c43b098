namespace Filon.Imports;

/// <summary>
/// Where an import stands. The acts in between (reading, applying, undoing) are one transaction each or are begun again:
/// after a crash the job that finds an import there does it anew.
/// </summary>
public enum ImportState
{
    /// <summary>The file is on the disk.</summary>
    Received,
    /// <summary>A person must say what the columns mean.</summary>
    Mapping,
    /// <summary>Being read into lines.</summary>
    Reading,
    /// <summary>Read, compared and shown: nothing is written yet.</summary>
    Previewed,
    /// <summary>Being written.</summary>
    Applying,
    Applied,
    Undoing,
    Undone,
    /// <summary>The file cannot be taken.</summary>
    Refused,
}
