using Filon.Deals;
using Filon.Money;
using Filon.Server.Api;
using Filon.Server.People;
using NodaTime;

namespace Filon.Server.Deals;

/// <summary>A deal with all that is known.</summary>
/// <param name="Deal">Which.</param>
/// <param name="People">The persons tied to it.</param>
/// <param name="Source">The line of the file that last said what it is.</param>
/// <param name="Shares">Who gets its money, model by model.</param>
/// <param name="Journey">What happened before; null where nobody is tied to it.</param>
public sealed record DealPageAnswer(
    DealAnswer Deal, IReadOnlyList<DealPageAnswer.Contact> People, SourceAnswer? Source, IReadOnlyList<DealPageAnswer.Part> Shares, JourneyAnswer? Journey)
{
    /// <summary>A person tied to the deal.</summary>
    public sealed record Contact(Id Id, string Name, string? Title);

    /// <summary>A line of the ledger of this deal.</summary>
    /// <param name="Model">Under which model.</param>
    /// <param name="Line">From 1 within the model.</param>
    /// <param name="Touch">Null: the line of what is attributed to nobody.</param>
    /// <param name="Channel">The channel credited.</param>
    /// <param name="Campaign">The campaign credited.</param>
    /// <param name="At">When the touch happened.</param>
    /// <param name="Share">From 0 to 1; the shares of a model sum to 1.</param>
    /// <param name="Amount">In the workspace's currency.</param>
    public sealed record Part(string Model, long Line, Id? Touch, string Channel, string? Campaign, Instant? At, double Share, Amount Amount);

    internal static DealPageAnswer Of(DealPage page, string currency) => new(
        DealAnswer.Of(page.Deal), [.. page.People.Select(person => new Contact(person.Id, person.Name, person.Title))],
        page.Source is { } source ? new(source.ImportId, source.File, source.Part, source.Line) : null,
        [.. page.Shares.Select(share => new Part(
            share.Model, share.Line, Api.Id.Of(share.TouchId), share.Channel, share.Campaign, share.HappenedAt, share.Share, new(share.AmountMinor, currency)))],
        page.Journey is { } journey ? JourneyAnswer.Of(journey, currency) : null);
}
