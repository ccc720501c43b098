using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Filon.Links.Devices;
using Filon.Links.Referrers;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Clicks;

/// <summary>
/// Adds hits up: by link and day, by link, day and part, by link and part, by link; each link's for itself, and all links' together under link 0.
/// Hits that are alike in all these are counted as they come, and shared out once.
/// </summary>
public sealed class HitSums(UserAgentReader agents)
{
    private static readonly (string, Merge)[] DayColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("day", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum), ("scans", Merge.Sum)];

    private static readonly (string, Merge)[] DayPartColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("day", Merge.Key), ("part", Merge.Key), ("name", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum)];

    private static readonly (string, Merge)[] PartColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("part", Merge.Key), ("name", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum)];

    private static readonly (string, Merge)[] TotalColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum), ("scans", Merge.Sum), ("first_at", Merge.Least), ("last_at", Merge.Most)];

    private static readonly IReadOnlySet<string> NoneOwn = new HashSet<string>();
    private readonly Dictionary<Likeness, Tally> _alike = [];
    private readonly Dictionary<long, UserAgent> _agents = [];
    private readonly Dictionary<string, long> _agentIds = [];
    private readonly Dictionary<string, Referrer> _referrers = [];
    private readonly Dictionary<string, string?> _languages = [];

    public void Add(JudgedHit hit)
    {
        var agent = agents.Of(hit.Hit.UserAgent);
        _agents[AgentIdOf(hit.Hit)] = agent;
        Add(hit.Hit, hit.Kept.Route, hit.Verdict, hit.Day, agent.Device, ReferrerOf(hit.Hit).Name, 1);
    }

    /// <param name="sign">1: it counts so; -1: it counted so, and does no longer.</param>
    internal void Add(Hit hit, int route, Verdict verdict, LocalDate day, Device device, string referrer, int sign)
    {
        var alike = new Likeness(hit.Link, day, verdict.Step.Number, hit.Scanned, new(device, referrer, hit.Country, LanguageOf(hit), hit.SourceLabel, route));
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_alike, alike, out var there);
        var at = hit.At.ToUnixTimeMilliseconds();
        tally = there ? new(tally.Hits + sign, Math.Min(tally.First, at), Math.Max(tally.Last, at)) : new(sign, at, at);
    }

    /// <summary>Adds them to the sums that are kept.</summary>
    internal async Task WriteAsync(Transaction transaction, long workspace)
    {
        var (days, dayParts, parts, totals) = (
            new Dictionary<(long Link, string Day), Sum>(), new Dictionary<(long Link, string Day, string Part, string Name), Sum>(),
            new Dictionary<(long Link, string Part, string Name), Sum>(), new Dictionary<long, (Sum Sum, long First, long Last)>());
        foreach (var (alike, tally) in _alike)
        {
            var (day, sum, named) = (Iso(alike.Day), alike.Of(tally.Hits), HitParts.Of(TruthSteps.Of(alike.Step), alike.Names).ToList());
            foreach (var link in (long[])[0, alike.Link])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(days, (link, day), out _) += sum;
                ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals, link, out var there);
                total = there ? (total.Sum + sum, Math.Min(total.First, tally.First), Math.Max(total.Last, tally.Last)) : (sum, tally.First, tally.Last);
                foreach (var (part, name) in named)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(dayParts, (link, day, part, name), out _) += sum;
                    CollectionsMarshal.GetValueRefOrAddDefault(parts, (link, part, name), out _) += sum;
                }
            }
        }

        await transaction.MergeManyAsync("link_day", DayColumns, Rows(days, (key, sum) => [workspace, key.Link, key.Day, sum.Hits, sum.Clicks, sum.Uniques, sum.Scans]));
        await transaction.MergeManyAsync("link_day_part", DayPartColumns, Rows(dayParts, (key, sum) => [workspace, key.Link, key.Day, key.Part, key.Name, sum.Hits, sum.Clicks, sum.Uniques]));
        await transaction.MergeManyAsync("link_part", PartColumns, Rows(parts, (key, sum) => [workspace, key.Link, key.Part, key.Name, sum.Hits, sum.Clicks, sum.Uniques]));
        await transaction.MergeManyAsync("link_total", TotalColumns,
            [.. totals.Where(total => total.Value.Sum != default).Select(total => (object?[])[workspace, total.Key, total.Value.Sum.Hits, total.Value.Sum.Clicks, total.Value.Sum.Uniques, total.Value.Sum.Scans, total.Value.First, total.Value.Last])]);
    }

    internal IReadOnlyList<object?[]> Agents(long workspace) =>
        [.. _agents.Select(agent => (object?[])[workspace, agent.Key, agent.Value.Text, (long)agent.Value.Device.Kind, agent.Value.Device.System, agent.Value.Device.Browser])];

    /// <summary>The same text has the same number on every node: the first 64 bits of its SHA-256.</summary>
    internal static long AgentId(string? text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var said = text.AsSpan();
        SHA256.HashData(Encoding.UTF8.GetBytes(said[..Math.Min(said.Length, UserAgentReader.Longest)].ToString()), hash);
        return MemoryMarshal.Read<long>(hash);
    }

    /// <summary>Read once for all the hits of a batch: few pages send most of them.</summary>
    internal Referrer ReferrerOf(Hit hit) =>
        hit.Referrer is not { } text ? Referrer.None
        : _referrers.TryGetValue(text, out var known) ? known
        : _referrers[text] = ReferrerReader.Of(text, NoneOwn);

    internal long AgentIdOf(Hit hit) =>
        _agentIds.TryGetValue(hit.UserAgent ?? "", out var known) ? known : _agentIds[hit.UserAgent ?? ""] = AgentId(hit.UserAgent);

    internal string? LanguageOf(Hit hit) =>
        hit.AcceptLanguage is not { } said ? null
        : _languages.TryGetValue(said, out var known) ? known
        : _languages[said] = PreferredLanguage.Of(said);

    internal static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);

    private static IReadOnlyList<object?[]> Rows<T>(Dictionary<T, Sum> sums, Func<T, Sum, object?[]> row)
        where T : notnull => [.. sums.Where(sum => sum.Value != default).Select(sum => row(sum.Key, sum.Value))];

    /// <summary>What hits must share to be counted together.</summary>
    private readonly record struct Likeness(long Link, LocalDate Day, int Step, bool Scanned, HitNames Names)
    {
        public Sum Of(long hits)
        {
            var clicks = TruthSteps.Of(Step).Class == HitClass.Human ? hits : 0;
            return new(hits, clicks, Step == TruthSteps.First.Number ? hits : 0, Scanned ? clicks : 0);
        }
    }

    private readonly record struct Tally(long Hits, long First, long Last);

    private readonly record struct Sum(long Hits, long Clicks, long Uniques, long Scans)
    {
        public static Sum operator +(Sum left, Sum right) =>
            new(left.Hits + right.Hits, left.Clicks + right.Clicks, left.Uniques + right.Uniques, left.Scans + right.Scans);
    }
}
