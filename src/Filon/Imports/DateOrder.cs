namespace Filon.Imports;

/// <summary>How dates such as 03/04/2026 are to be read.</summary>
public enum DateOrder { DayFirst, MonthFirst }
