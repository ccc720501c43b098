namespace Filon.Posts;

/// <summary>What was searched for, or the page come to, over the period of an export.</summary>
public sealed record Landing
{
    public string Subject { get; init; } = "";
    public string Key { get; init; } = "";

    /// <summary>ISO.</summary>
    public string FirstDay { get; init; } = "";

    /// <summary>ISO.</summary>
    public string LastDay { get; init; } = "";

    public double Clicks { get; init; }
    public double Impressions { get; init; }
}
