using NodaTime;

namespace Filon.People;

/// <summary>One profile of a person, with the line of the file that last said so.</summary>
public sealed record ProfileCard
{
    public long Id { get; init; }
    public string Network { get; init; } = "";
    public string NetworkKey { get; init; } = "";
    public long PersonId { get; init; }
    public string? Handle { get; init; }
    /// <summary>Behind linkedin.com/in/, where a source other than LinkedIn gives it.</summary>
    public string? LinkedIn { get; init; }

    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Title { get; init; }
    public string? CompanyName { get; init; }
    public string? Country { get; init; }
    public string? LifecycleStage { get; init; }
    public string? OriginalSource { get; init; }
    public bool IsOwn { get; init; }
    public Instant? CreatedAt { get; init; }
    public IReadOnlyList<string> Emails { get; init; } = [];
    public long? ImportId { get; init; }
    public string? File { get; init; }
    public string? Part { get; init; }
    public long? Line { get; init; }

    /// <summary>What best says who it is.</summary>
    public string Shown => Name ?? (Emails.Count > 0 ? Emails[0] : Handle is { } handle ? "@" + handle : NetworkKey);
}
