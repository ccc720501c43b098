namespace Filon.Imports;

/// <summary>What an import does with one line.</summary>
public enum RowAction { Added, Changed, Ignored, Refused }
