using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>A period or a channel of a COCA table, and where the lines behind it are.</summary>
public sealed record CocaTableRow(string Name, string Href, CocaFigure Figure);
