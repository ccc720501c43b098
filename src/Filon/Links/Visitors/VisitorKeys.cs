using System.Collections.Concurrent;
using System.Net;
using NodaTime;

namespace Filon.Links.Visitors;

/// <summary>Makes visitors' keys, with the salt of the window at hand.</summary>
public sealed class VisitorKeys(SaltStore salts)
{
    private readonly ConcurrentDictionary<long, Salt> _salts = new();

    public ValueTask<long> OfAsync(long workspace, Instant at, IPAddress address, string? agent, CancellationToken cancel) =>
        _salts.TryGetValue(workspace, out var salt) && at >= salt.Start && at < salt.End
            ? new(VisitorKey.Of(salt.Value, workspace, address, agent))
            : new(DrawAsync(workspace, at, address, agent, cancel));

    /// <summary>The windows are cut otherwise from now on: by the next hit.</summary>
    public void Forget(long workspace) => _salts.TryRemove(workspace, out _);

    private async Task<long> DrawAsync(long workspace, Instant at, IPAddress address, string? agent, CancellationToken cancel)
    {
        var (window, zone) = await salts.WindowAsync(workspace, cancel);
        var salt = _salts[workspace] = await salts.TakeAsync(workspace, window.StartOf(at, zone), window.EndOf(at, zone), cancel);
        return VisitorKey.Of(salt.Value, workspace, address, agent);
    }
}
