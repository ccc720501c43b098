namespace Filon.Posts;

/// <summary>Something that is counted of a post, an account or a page.</summary>
public sealed record Metric(string Code, MetricUnit Unit, Sentence Name);
