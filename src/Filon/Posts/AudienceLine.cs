namespace Filon.Posts;

/// <summary>One of an audience: a person, an account that nobody is known behind, or, without a name, somebody who objects.</summary>
public sealed record AudienceLine
{
    public long? PersonId { get; init; }
    public string? Person { get; init; }
    public string? Title { get; init; }
    public string? Company { get; init; }

    /// <summary>Of an account nobody is known behind.</summary>
    public string? Network { get; init; }

    public string? Account { get; init; }
}
