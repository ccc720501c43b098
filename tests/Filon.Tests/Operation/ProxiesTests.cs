using System.Net;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class ProxiesTests
{
    [Fact]
    public async Task Forwarded_headers_are_believed_from_the_configured_proxies_alone()
    {
        await using var alone = await RunningFilon.StartAsync();
        (await IsSecureAsync(alone)).ShouldBeFalse();
        await using var elsewhere = await RunningFilon.StartAsync(settle: settings => settings with { Proxies = [IPNetwork.Parse("10.0.0.0/8")] });
        (await IsSecureAsync(elsewhere)).ShouldBeFalse();
        await using var behind = await RunningFilon.StartAsync(settle: settings => settings with { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        (await IsSecureAsync(behind)).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_people_come_by_https_cookies_travel_by_https_alone()
    {
        await using var filon = await RunningFilon.StartAsync(settle: settings => settings with { PublicUrl = new("https://filon.example.org") });
        using var anyone = filon.Browse();
        (await CookiesAsync(anyone, null)).ShouldAllBe(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_came_by_https_is_told_to_come_by_nothing_else_for_a_year()
    {
        await using var behind = await RunningFilon.StartAsync(settle: settings => settings with { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        using var anyone = behind.Browse();
        anyone.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        anyone.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        (await anyone.GetAsync("/set-up")).Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
    }

    private static async Task<bool> IsSecureAsync(RunningFilon filon)
    {
        using var anyone = filon.Browse();
        return (await CookiesAsync(anyone, "https")).Any(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IEnumerable<string>> CookiesAsync(Browsing anyone, string? scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/set-up");
        if (scheme is not null) request.Headers.Add("X-Forwarded-Proto", scheme);
        if (scheme is not null) request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        var answer = await anyone.Client.SendAsync(request);
        return answer.Headers.GetValues("Set-Cookie");
    }
}
