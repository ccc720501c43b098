using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Filon.Links.Elsewhere;

/// <summary>
/// Follows anybody's link to where it leads, politely and without being led inside: by HEAD, one redirect at a time, as far as each site's robots.txt allows. The
/// address of the network is judged when the connection is made, so that a name which answers otherwise the second time leads nowhere else. No cookie, no proxy,
/// no page is ever fetched.
/// </summary>
public sealed class LinkFollower : IDisposable
{
    /// <summary>How Filon introduces itself; the part before the slash is what robots.txt may name.</summary>
    public const string Name = "FilonLinkCheck";

    private readonly FollowRules _rules;
    private readonly HttpClient _client;

    public LinkFollower() : this(FollowRules.Public) { }

    internal LinkFollower(FollowRules rules)
    {
        _rules = rules;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None, ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = FollowRules.MostOfHeader, MaxResponseDrainSize = 0, PooledConnectionLifetime = TimeSpan.Zero, ConnectTimeout = FollowRules.OneAnswer.ToTimeSpan(),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{Name}/1.0");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
    }

    /// <param name="asked">An address with its scheme.</param>
    /// <param name="isOwn">Hosts of our own links: they are not asked, for that would be a hit.</param>
    public async Task<Followed> FollowAsync(string asked, Func<string, bool> isOwn, CancellationToken cancel)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        all.CancelAfter(FollowRules.AllTogether.ToTimeSpan());
        var (hops, robots, status) = (new List<string>(), new Dictionary<string, RobotsText>(), (int?)null);
        for (var next = asked; ;)
        {
            if (hops.Count > FollowRules.MostHops || hops.Contains(next)) return new(hops, FollowOutcome.TooFar, status);
            if (!Uri.TryCreate(next, UriKind.Absolute, out var address) || !IsWeb(address)) return new([.. hops, Cut(next)], FollowOutcome.Refused, status);
            hops.Add(Cut(address.AbsoluteUri));
            if (isOwn(address.Authority)) return new(hops, FollowOutcome.Found, status);
            try
            {
                if (!(await RobotsAsync(address, robots, all.Token)).Allows(address.PathAndQuery)) return new(hops, FollowOutcome.Robots, status);
                using var answer = await AskAsync(address, all.Token);
                status = (int)answer.StatusCode;
                if (answer.Headers.Location is not { } location || status is not (301 or 302 or 303 or 307 or 308)) return new(hops, FollowOutcome.Found, status);
                next = new Uri(address, location).AbsoluteUri;
            }
            catch (HttpRequestException exception) when (exception.InnerException is RefusedAddressException)
            {
                return new(hops, FollowOutcome.Refused, status);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                return new(hops, FollowOutcome.Silent, status);
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private bool IsWeb(Uri address) =>
        address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.AbsoluteUri.Length <= Destination.Longest && (_rules.AnyPort || address.IsDefaultPort)
        && (!IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) || !_rules.IsRefused(number));

    /// <summary>By HEAD; a server that does not know it is asked for the page, of which nothing is read.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri address, CancellationToken cancel)
    {
        var answer = await SendAsync(HttpMethod.Head, address, cancel);
        if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)) return answer;
        answer.Dispose();
        return await SendAsync(HttpMethod.Get, address, cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, CancellationToken cancel)
    {
        using var one = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        one.CancelAfter(FollowRules.OneAnswer.ToTimeSpan());
        using var request = new HttpRequestMessage(method, address);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, one.Token);
    }

    /// <summary>A site without one asks nothing; one that cannot say (5xx) is taken to ask everything (RFC 9309, 2.3.1.4).</summary>
    private async Task<RobotsText> RobotsAsync(Uri address, Dictionary<string, RobotsText> known, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (known.TryGetValue(site, out var read)) return read;
        using var one = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        one.CancelAfter(FollowRules.OneAnswer.ToTimeSpan());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{site}/robots.txt"));
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, one.Token);
        return known[site] = (int)answer.StatusCode switch
        {
            200 => RobotsText.Read(await TextAsync(answer, one.Token), Name),
            >= 500 => RobotsText.Read("user-agent: *\ndisallow: /", Name),
            _ => RobotsText.Silent,
        };
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var bytes = new byte[FollowRules.MostOfRobots];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var allowed = Array.FindAll(found, address => !_rules.IsRefused(address));
        if (allowed.Length == 0) throw new RefusedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Cut(string address) => address.Length > Destination.Longest ? address[..Destination.Longest] : address;
}
