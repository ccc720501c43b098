namespace Filon.Measure.Returns;

/// <summary>What a sale is to its customer.</summary>
public enum SaleKind { New, Additional, Renewal }
