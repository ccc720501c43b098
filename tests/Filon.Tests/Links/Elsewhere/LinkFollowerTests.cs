using System.Net;
using System.Net.Sockets;
using System.Text;
using Filon.Links;
using Filon.Links.Elsewhere;
using Shouldly;

namespace Filon.Tests.Links.Elsewhere;

/// <summary>Following links against real servers on this machine, which is let in for these tests alone.</summary>
public sealed class LinkFollowerTests
{
    private static readonly FollowRules HereToo = new(address => !IPAddress.IsLoopback(address) && Destination.IsInside(address), AnyPort: true);

    [Fact]
    public async Task A_short_link_is_followed_by_head_to_its_page()
    {
        await using var page = new LoopbackServer(_ => "200 OK\r\n");
        await using var shortener = new LoopbackServer(path => path == "/robots.txt" ? "404 Not Found\r\n" : path == "/a" ? "301 Moved\r\nLocation: /b\r\n" : $"302 Found\r\nLocation: {page.Address}/page?utm_source=x\r\n");
        using var follower = new LinkFollower(HereToo);

        var followed = await follower.FollowAsync($"{shortener.Address}/a", _ => false, default);

        followed.Hops.ShouldBe([$"{shortener.Address}/a", $"{shortener.Address}/b", $"{page.Address}/page?utm_source=x"]);
        (followed.Outcome, followed.Status, followed.Destination).ShouldBe((FollowOutcome.Found, 200, followed.Hops[2]));
        shortener.Asked.ShouldBe(["GET /robots.txt", "HEAD /a", "HEAD /b"]);
        page.Asked.ShouldBe(["GET /robots.txt", "HEAD /page?utm_source=x"]);
        shortener.Agents.ShouldAllBe(agent => agent == $"{LinkFollower.Name}/1.0");
    }

    [Fact]
    public async Task A_site_that_wants_no_programs_is_left_alone_and_is_still_where_the_link_leads()
    {
        await using var page = new LoopbackServer(path => path == "/robots.txt" ? "200 OK\r\nContent-Length: 26\r\n\r\nUser-agent: *\nDisallow: /p\n" : "200 OK\r\n");
        await using var shortener = new LoopbackServer(path => path == "/robots.txt" ? "404 Not Found\r\n" : $"302 Found\r\nLocation: {page.Address}/page\r\n");
        using var follower = new LinkFollower(HereToo);

        var followed = await follower.FollowAsync($"{shortener.Address}/a", _ => false, default);

        (followed.Outcome, followed.Destination).ShouldBe((FollowOutcome.Robots, $"{page.Address}/page"));
        page.Asked.ShouldBe(["GET /robots.txt"]);
    }

    [Fact]
    public async Task A_link_that_goes_round_or_on_and_on_is_given_up()
    {
        await using var round = new LoopbackServer(path => path == "/robots.txt" ? "404 Not Found\r\n" : "302 Found\r\nLocation: /a\r\n");
        await using var on = new LoopbackServer(path => path == "/robots.txt" ? "404 Not Found\r\n" : $"302 Found\r\nLocation: {path}x\r\n");
        using var follower = new LinkFollower(HereToo);

        (await follower.FollowAsync($"{round.Address}/a", _ => false, default)).Outcome.ShouldBe(FollowOutcome.TooFar);
        (await follower.FollowAsync($"{on.Address}/a", _ => false, default)).Outcome.ShouldBe(FollowOutcome.TooFar);
        on.Asked.Count.ShouldBe(FollowRules.MostHops + 2); // the link, ten redirects, robots.txt
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_when_the_connection_is_made()
    {
        await using var inside = new LoopbackServer(_ => "200 OK\r\n");
        using var follower = new LinkFollower(FollowRules.Public with { AnyPort = true });

        // "localhost" passes as a name: only its address tells
        var followed = await follower.FollowAsync($"http://localhost:{new Uri(inside.Address).Port}/", _ => false, default);

        followed.Outcome.ShouldBe(FollowOutcome.Refused);
        inside.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_the_inside_is_not_followed()
    {
        foreach (var target in new[] { "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://[::ffff:192.168.1.1]/", "http://2130706433/", "file:///etc/passwd", "gopher://example.com/", "http://user:secret@example.com/" })
        {
            await using var shortener = new LoopbackServer(path => path == "/robots.txt" ? "404 Not Found\r\n" : $"302 Found\r\nLocation: {target}\r\n");
            using var follower = new LinkFollower(new(address => address.ToString() != "127.0.0.1" || target.Contains("2130706433", StringComparison.Ordinal) && shortener.Asked.Count > 1 ? Destination.IsInside(address) : false, AnyPort: true));

            var followed = await follower.FollowAsync($"{shortener.Address}/a", _ => false, default);

            (target, followed.Outcome, followed.Destination).ShouldBe((target, FollowOutcome.Refused, null));
        }
    }

    [Fact]
    public void The_program_itself_lets_no_private_address_and_no_other_port_in()
    {
        FollowRules.Public.AnyPort.ShouldBeFalse();
        foreach (var address in new[] { "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1" })
            FollowRules.Public.IsRefused(IPAddress.Parse(address)).ShouldBeTrue(address);
        FollowRules.Public.IsRefused(IPAddress.Parse("93.184.216.34")).ShouldBeFalse();
        typeof(LinkFollower).GetConstructors().ShouldHaveSingleItem().GetParameters().ShouldBeEmpty(); // nobody outside the engine can name other rules
    }

    [Fact]
    public async Task Our_own_link_is_not_asked()
    {
        await using var own = new LoopbackServer(_ => "302 Found\r\nLocation: https://example.com/\r\n");
        using var follower = new LinkFollower(HereToo);

        (await follower.FollowAsync($"{own.Address}/demo", host => host == new Uri(own.Address).Authority, default)).Outcome.ShouldBe(FollowOutcome.Found);

        own.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_endless_header_and_a_closed_door_are_no_answer()
    {
        await using var endless = new LoopbackServer(path => path == "/robots.txt" ? "404 Not Found\r\n" : "302 Found\r\nX: " + new string('x', 200_000) + "\r\n");
        using var follower = new LinkFollower(HereToo);
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        (await follower.FollowAsync($"{endless.Address}/a", _ => false, default)).Outcome.ShouldBe(FollowOutcome.Silent);
        (await follower.FollowAsync($"http://127.0.0.1:{port}/a", _ => false, default)).Outcome.ShouldBe(FollowOutcome.Silent);
    }

    [Theory]
    [InlineData("user-agent: *\ndisallow: /", "/a", false)]
    [InlineData("user-agent: *\ndisallow: /private\nallow: /private/open", "/private/open/1", true)]
    [InlineData("user-agent: *\ndisallow: /\n\nuser-agent: filonlinkcheck\nallow: /", "/a", true)]
    [InlineData("user-agent: other\ndisallow: /", "/a", true)]
    [InlineData("user-agent: *\ndisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("user-agent: *\ndisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("user-agent: one\nuser-agent: *\ndisallow: /x", "/x", false)]
    [InlineData("", "/x", true)]
    public void Robots_txt_is_read_as_its_standard_says(string text, string path, bool allowed) => RobotsText.Read(text, LinkFollower.Name).Allows(path).ShouldBe(allowed);

    /// <summary>A server of a few lines: for each request a status line with headers, as the path asks; each connection answers once.</summary>
    private sealed class LoopbackServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _serving;

        public LoopbackServer(Func<string, string> answer)
        {
            _listener.Start();
            _serving = ServeAsync(answer);
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

        public List<string> Asked { get; } = [];

        public List<string> Agents { get; } = [];

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _serving;
            _stop.Dispose();
        }

        private async Task ServeAsync(Func<string, string> answer)
        {
            while (!_stop.IsCancellationRequested)
            {
                try
                {
                    using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                    using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
                    var asked = (await reader.ReadLineAsync(_stop.Token) ?? "").Split(' ');
                    while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } header)
                        if (header.StartsWith("User-Agent: ", StringComparison.OrdinalIgnoreCase)) Agents.Add(header[12..]);
                    if (asked.Length < 2) continue;
                    Asked.Add($"{asked[0]} {asked[1]}");
                    var said = answer(asked[1]);
                    var whole = said.Contains("\r\n\r\n", StringComparison.Ordinal) ? said : said + "Content-Length: 0\r\nConnection: close\r\n\r\n";
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 " + whole), _stop.Token);
                }
                catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
                {
                    // the client went, or the test is over
                }
            }
        }
    }
}
