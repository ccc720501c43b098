namespace Filon.Costs;

/// <summary>Why a cost is not counted, or is counted once though it stands twice.</summary>
public enum CostGapKind { NoExchangeRate, NoRoleRate, ShareAndHours }
