using System.Collections.Concurrent;
using System.Collections.Frozen;
using Filon.Storage;
using NodaTime;

namespace Filon.Links.Redirects;

/// <summary>
/// The links that are asked for, in memory. What is not there is looked up once; what anybody changes, on any node, is thrown out within
/// <see cref="Interval"/>, so that an edit is seen within a second.
/// </summary>
public sealed class LinkBook(LinkTargetStore store, Ids ids)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    /// <summary>How many links are remembered at most; at about 1 kB each.</summary>
    public const int Most = 20_000;

    /// <summary>Nodes whose clocks differ by less see each other's changes.</summary>
    private static readonly Duration Skew = Duration.FromSeconds(10);

    private readonly ConcurrentDictionary<Address, LinkTarget> _known = new();
    private long _seen = ids.Before(Skew);
    private FrozenSet<string> _hosts = FrozenSet<string>.Empty;

    /// <summary>Is this host a short domain?</summary>
    public bool IsShort(string host) => _hosts.Contains(host);

    public IReadOnlySet<string> Hosts => _hosts;

    public ValueTask<LinkTarget?> FindAsync(string host, string code, CancellationToken cancel) =>
        _known.TryGetValue(new(host, code), out var target) ? new ValueTask<LinkTarget?>(target) : new(LookUpAsync(host, code, cancel));

    /// <summary>Throws out what was changed since the last look.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        _hosts = (await store.HostsAsync(cancel)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var next = ids.Before(Skew);
        foreach (var (host, code, edition) in await store.ChangedAsync(_seen, cancel)) Forget(host, code, edition);
        _seen = next;
    }

    private void Forget(string host, string code, long edition)
    {
        if (_known.TryGetValue(new(host, code), out var target) && target.Edition < edition) _known.TryRemove(new(host, code), out _);
    }

    private async Task<LinkTarget?> LookUpAsync(string host, string code, CancellationToken cancel)
    {
        var target = await store.FindAsync(host, code, cancel);
        // what is not a link is not remembered, nor a code in another case: guesses must not push out links
        if (target is null || target.Link.Code != code) return target;
        if (_known.Count >= Most) _known.Clear();
        return _known[new(host, code)] = target;
    }

    private readonly record struct Address(string Host, string Code);
}
