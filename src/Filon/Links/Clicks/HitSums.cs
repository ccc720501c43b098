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

/// <summary>Adds hits up: by link and day, by link, day and part, by link; each link's for itself, and all links' together under link 0.</summary>
public sealed class HitSums(UserAgentReader agents)
{
    internal static readonly (string, Merge)[] DayColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("day", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum), ("scans", Merge.Sum)];

    internal static readonly (string, Merge)[] PartColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("day", Merge.Key), ("part", Merge.Key), ("name", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum)];

    internal static readonly (string, Merge)[] TotalColumns =
        [("workspace_id", Merge.Key), ("link_id", Merge.Key), ("hits", Merge.Sum), ("clicks", Merge.Sum), ("uniques", Merge.Sum), ("scans", Merge.Sum), ("first_at", Merge.Least), ("last_at", Merge.Most)];

    private static readonly IReadOnlySet<string> NoneOwn = new HashSet<string>();
    private readonly Dictionary<(long Link, LocalDate Day), Sum> _days = [];
    private readonly Dictionary<(long Link, LocalDate Day, string Part, string Name), Sum> _parts = [];
    private readonly Dictionary<long, (Sum Sum, long First, long Last)> _totals = [];
    private readonly Dictionary<long, UserAgent> _agents = [];
    private readonly Dictionary<string, long> _agentIds = [];
    private readonly Dictionary<string, Referrer> _referrers = [];

    public void Add(JudgedHit hit)
    {
        var agent = agents.Of(hit.Hit.UserAgent);
        _agents[AgentIdOf(hit.Hit)] = agent;
        Add(hit.Hit, hit.Kept.Route, hit.Verdict, hit.Day, agent.Device, ReferrerOf(hit.Hit).Name, 1);
    }

    /// <param name="sign">1: it counts so; -1: it counted so, and does no longer.</param>
    internal void Add(Hit hit, int route, Verdict verdict, LocalDate day, Device device, string referrer, int sign)
    {
        var click = verdict.Class == HitClass.Human;
        var one = new Sum(sign, click ? sign : 0, verdict.Unique ? sign : 0, click && hit.Scanned ? sign : 0);
        var parts = HitParts.Of(hit, route, verdict, device, referrer).ToList();
        foreach (var link in (ReadOnlySpan<long>)[0, hit.Link])
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_days, (link, day), out _) += one;
            foreach (var (part, name) in parts)
                CollectionsMarshal.GetValueRefOrAddDefault(_parts, (link, day, part, name), out _) += one;
            var at = hit.At.ToUnixTimeMilliseconds();
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(_totals, link, out var there);
            total = there ? (total.Sum + one, Math.Min(total.First, at), Math.Max(total.Last, at)) : (one, at, at);
        }
    }

    internal IReadOnlyList<object?[]> Days(long workspace) =>
        [.. _days.Where(day => day.Value != default).Select(day => (object?[])[workspace, day.Key.Link, Iso(day.Key.Day), day.Value.Hits, day.Value.Clicks, day.Value.Uniques, day.Value.Scans])];

    internal IReadOnlyList<object?[]> Parts(long workspace) =>
        [.. _parts.Where(part => part.Value != default).Select(part => (object?[])[workspace, part.Key.Link, Iso(part.Key.Day), part.Key.Part, part.Key.Name, part.Value.Hits, part.Value.Clicks, part.Value.Uniques])];

    internal IReadOnlyList<object?[]> Totals(long workspace) =>
        [.. _totals.Where(total => total.Value.Sum != default).Select(total => (object?[])[workspace, total.Key, total.Value.Sum.Hits, total.Value.Sum.Clicks, total.Value.Sum.Uniques, total.Value.Sum.Scans, total.Value.First, total.Value.Last])];

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

    internal static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", null);

    private readonly record struct Sum(long Hits, long Clicks, long Uniques, long Scans)
    {
        public static Sum operator +(Sum left, Sum right) =>
            new(left.Hits + right.Hits, left.Clicks + right.Clicks, left.Uniques + right.Uniques, left.Scans + right.Scans);
    }
}
