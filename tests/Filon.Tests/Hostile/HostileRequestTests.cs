using System.Net;
using System.Net.Sockets;
using System.Text;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Hostile;

public sealed class HostileRequestTests : IAsyncLifetime
{
    private RunningFilon _filon = null!;
    private Browsing _owner = null!;

    public async Task InitializeAsync()
    {
        _filon = await RunningFilon.StartAsync();
        _owner = await _filon.SignedInAsync();
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _filon.DisposeAsync();
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/ok\r\nSet-Cookie: a=b")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string back)
    {
        using var anyone = _filon.Browse();
        var answer = await anyone.PostAsync("/sign-in", ("email", "owner@acme.example"), ("password", RunningFilon.Password), ("return", back));
        answer.Headers.Location!.OriginalString.ShouldBe("/");
        answer.Headers.TryGetValues("Set-Cookie", out var cookies).ShouldBeTrue();
        cookies!.ShouldNotContain(cookie => cookie.StartsWith("a=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /dist/../../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /dist/%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET /dist/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /dist/..\\..\\etc\\passwd HTTP/1.1")]
    [InlineData("GET /dist//etc/passwd HTTP/1.1")]
    [InlineData("GET /dist/../filon.db HTTP/1.1")]
    [InlineData("GET /dist/.%00./filon.db HTTP/1.1")]
    public async Task No_address_leads_to_a_file_outside_the_bundle(string line)
    {
        var answer = await SayAsync($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        answer.ShouldMatch(@"^HTTP/1\.1 (302|400|404) ");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("SQLite format");
    }

    [Fact]
    public async Task A_false_host_name_is_never_repeated()
    {
        var answer = await SayAsync("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldNotContain("evil.example");
    }

    [Theory]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Long: {0}\r\nConnection: close\r\n\r\n", 20_000, "431")]
    [InlineData("GET /sign-in?return={0} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 10_000, "414")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Null: a\0b{0}\r\nConnection: close\r\n\r\n", 1, "400")]
    [InlineData("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 5{0}\r\nConnection: close\r\n\r\n0\r\n\r\n", 1, "400")]
    public async Task A_request_too_long_or_of_two_minds_is_refused(string request, int length, string status) =>
        (await SayAsync(string.Format(null, request, new string('9', length)))).ShouldStartWith($"HTTP/1.1 {status}");

    [Theory]
    [InlineData("costs")]
    [InlineData("settings")]
    [InlineData("/sign-in")]
    public async Task A_form_too_large_is_told_so_and_changes_nothing(string path)
    {
        using var form = new FormUrlEncodedContent([new("label", new string('x', 3 << 20))]);
        (await _owner.SendAsync(HttpMethod.Post, path, form)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await _owner.PageAsync("costs")).ShouldContain("No cost");
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    public async Task A_method_nobody_offers_is_refused_and_repeats_nothing(string method)
    {
        var answer = await SayAsync($"{method} /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Secret: 12345\r\nConnection: close\r\n\r\n");
        answer.ShouldMatch(@"^HTTP/1\.1 (400|404|405) ");
        answer.ShouldNotContain("12345");
    }

    [Fact]
    public async Task What_a_member_reads_is_kept_in_no_cache_and_signing_out_clears_the_browser()
    {
        foreach (var path in new[] { "costs", "costs.csv", "measure/roi", $"/api/v1/w/{_owner.Workspace.Slug}/costs" })
            (await _owner.GetAsync(path)).Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        (await _owner.PostAsync("/sign-out")).Headers.GetValues("Clear-Site-Data").Single().ShouldContain("storage");
    }

    [Fact]
    public async Task Every_answer_with_a_body_says_its_type_and_its_encoding()
    {
        foreach (var path in new[] { "costs", "costs.csv", "/nowhere", "/sign-in", "/health/live", $"/api/v1/w/{_owner.Workspace.Slug}/costs", "/api/v1/nowhere" })
        {
            var answer = await _owner.GetAsync(path);
            if ((await answer.Content.ReadAsByteArrayAsync()).Length == 0) continue;
            var type = answer.Content.Headers.ContentType.ShouldNotBeNull(path);
            if (type.MediaType!.StartsWith("text/", StringComparison.Ordinal)) type.CharSet.ShouldBe("utf-8", path);
        }
    }

    [Fact]
    public async Task The_cookies_are_closed_to_scripts_and_to_other_sites()
    {
        using var anyone = _filon.Browse();
        var page = await anyone.GetAsync("/sign-in");
        var answer = await anyone.PostAsync("/sign-in", ("email", "owner@acme.example"), ("password", RunningFilon.Password));
        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).Where(cookie => cookie.StartsWith("filon", StringComparison.Ordinal)))
        {
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldMatch("(?i)samesite=(lax|strict)");
        }
    }

    [Fact]
    public async Task An_act_sent_by_another_site_is_refused_even_with_a_token()
    {
        _owner.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await _owner.PostAsync("costs", ("day", "2025-03-01"), ("amount", "12"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Many_who_speak_slowly_keep_nobody_else_waiting()
    {
        List<TcpClient> slow = [];
        for (var i = 0; i < 300; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(_filon.Url.Host, _filon.Url.Port);
            await client.GetStream().WriteAsync("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nemail="u8.ToArray());
            slow.Add(client);
        }

        (await _owner.GetAsync("costs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        slow.ForEach(client => client.Dispose());
    }

    /// <summary>What the server answers to these very bytes.</summary>
    private async Task<string> SayAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_filon.Url.Host, _filon.Url.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
