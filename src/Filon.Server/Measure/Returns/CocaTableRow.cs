using Filon.Costs;
using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>A period or a channel of a COCA table.</summary>
/// <param name="Name">As a person reads it.</param>
/// <param name="Opens">Where a click on the name leads; null: nowhere.</param>
/// <param name="Lines">Where the lines behind its figures are.</param>
/// <param name="Figure">Its figures.</param>
public sealed record CocaTableRow(string Name, string? Opens, string Lines, CocaFigure Figure)
{
    public string LinesOf(CostSide side) => $"{Lines}&side={side.Code()}";
}
