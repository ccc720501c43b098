using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>The ROI table, what it was worked out from, and what was asked.</summary>
public sealed record RoiPage(ReturnsAsk Ask, ReturnsData Data, RoiReport Report)
{
    public bool IsEmpty => Data.Book.Lines.Count == 0 && Data.Credits.Count == 0;
}

/// <summary>The lines behind one figure.</summary>
public sealed record RoiLinesPage(ReturnsAsk Ask, ReturnsData Data, RoiLines Lines, int Page)
{
    public const int Size = 100;

    public IEnumerable<RoiLines.Credited> Visible => Lines.Credits.Skip((Page - 1) * Size).Take(Size);

    public bool More => Lines.Credits.Count > Page * Size;
}
