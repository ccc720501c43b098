using Filon.Measure.Ledger;
using Filon.Money;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Measure;

/// <summary>One line of the ledger: a part of a deal credited to a touch.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="Line">From 1 within the deal.</param>
/// <param name="Deal">Its name.</param>
/// <param name="WonAt">When it was won.</param>
/// <param name="Touch">Null: the line of what is attributed to nobody.</param>
/// <param name="Person">Whose touch.</param>
/// <param name="PersonId">Their number.</param>
/// <param name="Channel">The channel credited.</param>
/// <param name="ChannelRule">The named question that gave the channel.</param>
/// <param name="Campaign">The campaign credited.</param>
/// <param name="TouchedAt">When the touch happened.</param>
/// <param name="Share">Of the deal, from 0 to 1.</param>
/// <param name="Amount">In the workspace's currency.</param>
public sealed record LedgerLineAnswer(
    Id DealId, long Line, string Deal, Instant WonAt, Id? Touch, string? Person, Id? PersonId, string Channel, string? ChannelRule, string? Campaign,
    Instant? TouchedAt, double Share, Amount Amount)
{
    internal static LedgerLineAnswer Of(LedgerEntry line, string currency) => new(
        line.DealId, line.Line, line.DealName, line.ClosedAt, Id.Of(line.TouchId), line.Person, Id.Of(line.PersonId), line.Channel, line.ChannelRule,
        line.Campaign, line.HappenedAt, line.Share, new(line.AmountMinor, currency));
}
