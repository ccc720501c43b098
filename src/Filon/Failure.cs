using NodaTime;

namespace Filon;

/// <summary>Every way an act can fail. Mapped once to HTTP statuses and once to exit codes.</summary>
public enum FailureKind
{
    /// <summary>What was given cannot be taken as it is (HTTP 422, exit code 2).</summary>
    Invalid,
    /// <summary>There is no such thing here (HTTP 404, exit code 3).</summary>
    NotFound,
    /// <summary>This member may not do this (HTTP 403, exit code 4).</summary>
    Forbidden,
    /// <summary>It contradicts what is already there (HTTP 409, exit code 5).</summary>
    Conflict,
    /// <summary>More than Filon takes (HTTP 413, exit code 6).</summary>
    TooLarge,
    /// <summary>Not now: try again later (HTTP 503, exit code 7).</summary>
    Unavailable,
    /// <summary>Too many attempts: try again when the wait is over (HTTP 429 with <c>Retry-After</c>, exit code 7).</summary>
    TooOften,
}

/// <summary>What is wrong with one field of a form or one line of a file.</summary>
public sealed record Problem(string Field, Sentence Sentence);

/// <summary>An expected failure: what kind, a sentence for the person, and what is wrong field by field.</summary>
public sealed record Failure(FailureKind Kind, Sentence Sentence, IReadOnlyList<Problem> Problems)
{
    public Failure(FailureKind kind, Sentence sentence) : this(kind, sentence, []) { }

    /// <summary>How long to wait before trying again, where that is known.</summary>
    public Duration? Wait { get; init; }

    /// <summary>Whole seconds, never fewer than needed.</summary>
    public static long SecondsOf(Duration wait) => (long)Math.Ceiling(wait.TotalSeconds);

    public Failure(FailureKind kind, string en, string fr) : this(kind, new Sentence(en, fr), []) { }

    public static Failure Invalid(params IReadOnlyList<Problem> problems) => new(
        FailureKind.Invalid,
        problems.Count == 1 ? problems[0].Sentence : new Sentence("Some fields need your attention.", "Certains champs demandent votre attention."),
        problems);
}
