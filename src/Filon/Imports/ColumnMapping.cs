using Filon.Costs;
namespace Filon.Imports;

/// <summary>How a sheet is to be read: which record its lines are, and what each column means.</summary>
public sealed record ColumnMapping
{
    public required RecordKind Target { get; init; }

    /// <summary>In the file's order. Columns are found by header, not by place.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }

    /// <summary>Same headers, same signature: under it a mapping is remembered.</summary>
    public required string HeaderSignature { get; init; }

    /// <summary>Null where the values themselves decide: 13/04 has only one reading.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Null: decided value by value, and by the rest of the column for 1,234.</summary>
    public bool? DecimalComma { get; init; }

    /// <summary>ISO 4217; null: the workspace's.</summary>
    public string? Currency { get; init; }

    /// <summary>For lines that name no channel.</summary>
    public string? DefaultChannel { get; init; }

    /// <summary>For lines that name no side.</summary>
    public CostSide? DefaultSide { get; init; }

    /// <summary>For lines that name no role.</summary>
    public string? DefaultRole { get; init; }

    /// <summary>For identifiers and deals: <see cref="ProfileNetwork"/>; null: "file".</summary>
    public string? Network { get; init; }
}
