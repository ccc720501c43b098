using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Server.Shell;

namespace Filon.Server.Costs;

/// <summary>What somebody calls a channel becomes the channel that touches have, as it does in an import: "Twitter", "X" and "tweets" are one.</summary>
internal static class TypedChannels
{
    public static async Task<CostEntry> NamedAsync(this ChannelStore channels, Visit visit, CostEntry entry, CancellationToken cancel) =>
        entry.Channel is null ? entry : entry with { Channel = (await channels.RulesAsync(visit.Workspace.Id, cancel)).Named(entry.Channel) };

    public static async Task<StaffShare> NamedAsync(this ChannelStore channels, Visit visit, StaffShare share, CancellationToken cancel) =>
        share.Channel is null ? share : share with { Channel = (await channels.RulesAsync(visit.Workspace.Id, cancel)).Named(share.Channel) };

    public static async Task<IReadOnlyList<HoursEntry>> NamedAsync(
        this ChannelStore channels, Visit visit, IReadOnlyList<HoursEntry> entries, CancellationToken cancel)
    {
        var rules = await channels.RulesAsync(visit.Workspace.Id, cancel);
        return [.. entries.Select(entry => entry.Channel is null ? entry : entry with { Channel = rules.Named(entry.Channel) })];
    }
}
