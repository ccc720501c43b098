using Filon.Costs;
using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>What the columns of a sheet mean.</summary>
/// <param name="Target">What its lines are.</param>
/// <param name="Columns">By their headers; a column that is not named is not read.</param>
/// <param name="DateOrder">Left out: the values themselves decide.</param>
/// <param name="DecimalComma">Left out: the values themselves decide.</param>
/// <param name="Currency">ISO 4217; left out: the workspace's.</param>
/// <param name="DefaultChannel">For lines that name no channel.</param>
/// <param name="DefaultSide">For lines that name no side.</param>
/// <param name="DefaultRole">For lines that name no role.</param>
public sealed record MappingBody(
    RecordKind Target, IReadOnlyList<ColumnUse> Columns, DateOrder? DateOrder = null, bool? DecimalComma = null, string? Currency = null,
    string? DefaultChannel = null, CostSide? DefaultSide = null, string? DefaultRole = null)
{
    internal static MappingBody Of(ColumnMapping mapping) => new(
        mapping.Target, mapping.Columns, mapping.DateOrder, mapping.DecimalComma, mapping.Currency, mapping.DefaultChannel, mapping.DefaultSide, mapping.DefaultRole);

    /// <param name="guess">The same sheet as recognised: its header is the file's, whatever the body says.</param>
    internal Outcome<ColumnMapping> Over(ColumnMapping guess)
    {
        var unknown = Columns.Where(column => guess.Columns.All(one => one.Header != column.Header) || column.Field is { } field && !ImportFields.Of(Target).Contains(field))
            .Select(column => new Problem("columns", Sentence.Format(
                "“{0}” is no column of this file, or its field is none of these lines.",
                "«\u00a0{0}\u00a0» n’est pas une colonne de ce fichier, ou son champ n’est pas de ces lignes.", column.Header))).ToList();
        if (unknown.Count > 0) return Failure.Invalid(unknown);
        if (!ImportFields.Targets.Contains(Target)) return new Failure(FailureKind.Invalid, "Say what the lines are.", "Dites ce que sont les lignes.");
        var mapping = guess with
        {
            Target = Target, DateOrder = DateOrder, DecimalComma = DecimalComma, Currency = Currency, DefaultChannel = DefaultChannel,
            DefaultSide = DefaultSide, DefaultRole = DefaultRole,
            Columns = [.. guess.Columns.Select(column => column with { Field = Columns.FirstOrDefault(one => one.Header == column.Header)?.Field })],
        };
        return MappingForm.Wrong(mapping) is { } failure ? failure : mapping;
    }
}
