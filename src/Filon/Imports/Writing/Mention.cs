namespace Filon.Imports.Writing;

/// <summary>A person as a line names them.</summary>
internal readonly record struct Mention(PersonReference Person, long RowNumber);
