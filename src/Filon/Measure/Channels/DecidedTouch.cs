using NodaTime;

namespace Filon.Measure.Channels;

/// <summary>A touch as the question that decided its channel saw it.</summary>
public sealed record DecidedTouch(
    long Id, Instant HappenedAt, string? Said, string? Source, string? Medium, string? Campaign, string? Referrer, string? Url, string? Label, long? PersonId, string? Person)
{
    /// <summary>What it says of where it came from.</summary>
    public IEnumerable<string> Clues => new[] { Said, Source, Medium, Campaign, Referrer, Url, Label }.OfType<string>().Where(clue => clue.Length > 0);
}
