namespace Filon.Posts;

/// <summary>One figure of an account on a day.</summary>
internal sealed record AccountDay(string Network, string Metric, string FirstDay, double Value);
