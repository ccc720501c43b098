namespace Filon.Posts;

/// <summary>How a figure is written: a count, a number with decimals, seconds, a share of 1, units of money.</summary>
public enum MetricUnit { Count, Number, Seconds, Rate, Money }
