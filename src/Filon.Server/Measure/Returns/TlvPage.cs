using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>What a customer is worth, over all and by segment.</summary>
public sealed record TlvPage(TlvSegment By, ReturnsData Data, TlvReport Report);

/// <summary>The customers of one segment, or the sales of one kind, behind a figure.</summary>
/// <param name="By">By what the segment is told apart.</param>
/// <param name="Name">The segment; empty where it is not known; null: all customers.</param>
/// <param name="Kind">Null: sales of every kind.</param>
/// <param name="Data">What the lines are read from.</param>
/// <param name="Page">From 1.</param>
public sealed record TlvLinesPage(TlvSegment By, string? Name, SaleKind? Kind, ReturnsData Data, int Page)
{
    public const int Size = 100;

    public TlvLines Lines => _lines ??= TlvLines.Of(Data, one => Name is null || (one.In(By) ?? "") == Name, Kind);

    private TlvLines? _lines;

    public IEnumerable<TlvLines.Sale> Visible => Lines.Sales.Skip((Page - 1) * Size).Take(Size);

    public bool More => Lines.Sales.Count > Page * Size;
}
