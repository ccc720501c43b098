namespace Filon.Reciprocity;

/// <summary>What can be said of a rate.</summary>
public enum RateVerdict
{
    Said,
    /// <summary>Of fewer than <see cref="FollowBackRate.Few"/> follows: an anecdote.</summary>
    Few,
    /// <summary>Fewer than ten of the group, and less than half of it, were watched for the whole window.</summary>
    TooEarly,
}
