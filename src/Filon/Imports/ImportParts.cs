namespace Filon.Imports;

/// <summary>What <see cref="Importing"/> is made of, beside the table of imports and the queue.</summary>
public sealed record ImportParts(
    ImportFolder Folder, ImportStore Imports, ImportRowStore Rows, ImportMappingStore Mappings, Undo Undo, TimeProvider Clock);
