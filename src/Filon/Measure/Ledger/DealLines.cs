using Filon.Measure.Attribution;

namespace Filon.Measure.Ledger;

/// <summary>The rows that one model writes for one deal, in the order of the table's columns.</summary>
internal sealed record DealLines(Model Model, long Deal, IReadOnlyList<object?[]> Rows)
{
    /// <summary>Where the columns that may change begin: after workspace, model and deal.</summary>
    public const int KeyColumns = 3;

    /// <summary>Two computations of a deal with the same print wrote the same lines.</summary>
    public ulong Print()
    {
        var print = new LinePrint();
        foreach (var row in Rows)
            for (var column = KeyColumns; column < row.Length; column++) print.Add(row[column]);
        return print.Value;
    }
}
