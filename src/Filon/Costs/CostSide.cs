namespace Filon.Costs;

/// <summary>Winning customers by marketing, by sales, or keeping those there are.</summary>
public enum CostSide { Marketing, Sales, Keeping }
