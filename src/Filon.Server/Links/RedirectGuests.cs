using System.Net;
using Filon.Links;
using Filon.Links.Origins;
using Filon.Links.Redirects;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Links.Visitors;
using Filon.Server.Shell;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>Reads from a request all that is kept of it and all that decides where it is led. The address goes no further.</summary>
internal sealed class RedirectGuests(OriginReader origins, UserAgentReader agents, VisitorKeys visitors, LinkTargetStore targets, TimeProvider clock)
{
    private readonly ClickTruth _truth = new(agents);

    public async ValueTask<Guest> ReadAsync(HttpContext context, LinkTarget target)
    {
        var request = context.Request;
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var at = Instant.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var agent = request.Headers.UserAgent.ToString();
        var visitor = await visitors.OfAsync(target.Workspace, at, address, agent, context.RequestAborted);
        var origin = origins.Of(address);
        var query = LinkQuery.Read(request.QueryString.Value);
        var language = request.Headers.AcceptLanguage.ToString();
        var hit = new Hit
        {
            At = at, Link = target.Link.Id, Visitor = visitor, Method = request.Method, UserAgent = agent, AcceptLanguage = language,
            Referrer = Page(request.Headers.Referer.ToString()), Network = origin.Network, Country = origin.Country, SourceLabel = query.Label, Scanned = query.Scanned,
            Prefetch = IsPrefetch(request.Headers), Team = target.Own.Holds(address) || Session.SecretOf(context) is not null,
        };
        return new(hit, new(at, () => agents.Of(agent).DeviceKind, language, origin.Country, visitor, target.Link.Routes.Count == 0 ? 0 : RouteCookie.Of(request)), query);
    }

    /// <summary>As far as one hit alone tells.</summary>
    public bool LooksHuman(Hit hit) => _truth.Judge(hit, default).Class == HitClass.Human;

    public Task<bool> TakeClickAsync(LinkTarget target, CancellationToken cancel) => targets.TakeClickAsync(target.Workspace, target.Link.Id, cancel);

    private static bool IsPrefetch(IHeaderDictionary headers)
    {
        foreach (var name in PrefetchHeaders.Names)
            if (headers.TryGetValue(name, out var said) && PrefetchHeaders.Says(said)) return true;
        return false;
    }

    /// <summary>Only the site: the rest of the address of a page may tell of whoever read it.</summary>
    private static string? Page(string referrer)
    {
        var scheme = referrer.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return null;
        var end = referrer.AsSpan(scheme + 3).IndexOfAny("/?#");
        return end < 0 ? referrer : referrer[..(scheme + 3 + end)];
    }
}
