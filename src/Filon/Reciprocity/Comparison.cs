namespace Filon.Reciprocity;

/// <summary>What two archives of one network tell together. A set that the files cannot tell is null, never empty.</summary>
public sealed class Comparison(Archive? earlier, Archive later, ListCounts counts)
{
    public Archive? Earlier { get; } = earlier;

    public Archive Later { get; } = later;

    public long? Count(Movement movement) => Knows(movement) ? counts.Of(movement) : null;

    /// <summary>Those we follow for one who follows us; null without followers or where the archive lists only one of the two.</summary>
    public double? Ratio => Count(Movement.Following) is { } following && Count(Movement.Followers) is > 0 and var followers ? (double)following / followers : null;

    /// <summary>Of the followers of the earlier archive, the part that still follows; null without any.</summary>
    public double? Retention => Count(Movement.Lost) is { } lost && counts.FollowersBefore > 0 ? 1 - (double)lost / counts.FollowersBefore : null;

    /// <summary>Whether the two archives hold the lists that tell it.</summary>
    public bool Knows(Movement movement) => movement switch
    {
        Movement.Followers => Later.Followers is not null,
        Movement.Following => Later.Following is not null,
        Movement.Gained or Movement.Lost => Later.Followers is not null && Earlier?.Followers is not null,
        Movement.Begun or Movement.Stopped => Later.Following is not null && Earlier?.Following is not null,
        _ => Later.Followers is not null && Later.Following is not null,
    };
}
