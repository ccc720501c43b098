using Filon.Money;
using Filon.People;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.People;

/// <summary>What happened with a person or a firm, the oldest first.</summary>
/// <param name="Model">Under which the touches are credited.</param>
/// <param name="Complete">False where only the latest are here.</param>
/// <param name="Steps">One for each touch, conversion, and deal opened, won or lost.</param>
public sealed record JourneyAnswer(string Model, bool Complete, IReadOnlyList<JourneyAnswer.Step> Steps)
{
    /// <summary>One dated thing.</summary>
    /// <param name="What"><c>touch</c>, <c>conversion</c>, <c>opened</c>, <c>won</c> or <c>lost</c>.</param>
    /// <param name="Id">Of the touch, the conversion or the deal.</param>
    /// <param name="At">When.</param>
    /// <param name="Kind">Of a touch: marketing, sales, lead, opportunity. Of a conversion, what was done. Of a deal, its type.</param>
    /// <param name="Channel">Of a touch.</param>
    /// <param name="ChannelRule">The named question that gave the channel.</param>
    /// <param name="Campaign">As the campaign is called.</param>
    /// <param name="Label">What the file calls it; of a deal its name.</param>
    /// <param name="Person">Whose.</param>
    /// <param name="Amount">Of a deal or a conversion.</param>
    /// <param name="Earned">What the model credits to this touch; null where it credits nothing.</param>
    public sealed record Step(
        string What, Id Id, Instant At, string Kind, string? Channel, string? ChannelRule, string? Campaign, string? Label, Id? Person, Amount? Amount, Amount? Earned);

    internal static JourneyAnswer Of(Journey journey, string currency) => new(journey.Model, !journey.Cut, [.. journey.Steps.Select(step => new Step(
        step.What, step.Id, step.HappenedAt, step.Kind, step.Channel, step.ChannelRule, step.Campaign, step.Label, Api.Id.Of(step.PersonId),
        step is { AmountMinor: { } minor, Currency: { } its } ? new Amount(minor, its) : null,
        step.EarnedMinor is { } earned ? new Amount(earned, currency) : null))]);
}
