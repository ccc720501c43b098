using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>What a customer is worth, over all and by segment.</summary>
public sealed record TlvPage(TlvSegment By, ReturnsData Data, TlvReport Report);
