namespace Filon.Posts;

/// <summary>What was counted of one thing over one period.</summary>
public sealed record FigureLine
{
    public long Id { get; init; }
    public string Network { get; init; } = "";
    public string Subject { get; init; } = "";
    public string SubjectKey { get; init; } = "";
    public string? Title { get; init; }

    /// <summary>ISO.</summary>
    public string FirstDay { get; init; } = "";

    /// <summary>ISO.</summary>
    public string LastDay { get; init; } = "";

    public long? ImportId { get; init; }
    public IReadOnlyList<Figure> Figures { get; init; } = [];
}
