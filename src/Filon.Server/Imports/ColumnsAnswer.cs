using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>What the columns of a sheet are taken for, settled or guessed.</summary>
/// <param name="NeedsMapping">Somebody must look at it before anything is read.</param>
/// <param name="Mapping">To be sent back, changed or not.</param>
/// <param name="Fields">The fields a column of such lines may have.</param>
/// <param name="Sample">The first lines.</param>
public sealed record ColumnsAnswer(bool NeedsMapping, MappingBody Mapping, IReadOnlyList<ImportField> Fields, IReadOnlyList<IReadOnlyList<string>> Sample)
{
    internal static ColumnsAnswer Of(Recognised columns, ColumnMapping mapping) => new(
        columns.NeedsMapping, MappingBody.Of(mapping), ImportFields.Of(mapping.Target), columns.Sample?.Rows ?? []);
}
