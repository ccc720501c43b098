namespace Filon.Measure.Channels;

/// <summary>One named question of the list.</summary>
/// <param name="Name">Kept with each touch it decides.</param>
/// <param name="Text">The question, as the Channels page shows it.</param>
/// <param name="Because">Why a touch got its channel, when this question answered.</param>
public sealed record ChannelQuestion(string Name, Sentence Text, Sentence Because)
{
    /// <summary>A channel, or null to let the next question answer.</summary>
    internal Func<ChannelClues, string?> Answer { get; init; } = _ => null;
}
