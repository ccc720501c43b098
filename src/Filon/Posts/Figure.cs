namespace Filon.Posts;

/// <summary>One figure by its metric's code; seconds, shares of 1 and units of money as <see cref="MetricUnit"/> says.</summary>
public sealed record Figure(string Metric, double Value);
