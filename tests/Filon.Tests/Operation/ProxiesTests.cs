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
        (await CookiesAsync(anyone, null)).ShouldAllBe(cookie => IsBound(cookie));

        await filon.AccountAsync("anne@example.org");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = filon.Url };
        var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var form = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "<meta name=\"csrf\" content=\"([^\"]+)").Groups[1].Value;
        var signedIn = await PostAsync(client, "/sign-in", page.Headers.GetValues("Set-Cookie"), ("csrf", form), ("email", "anne@example.org"), ("password", RunningFilon.Password));
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
        var cookies = signedIn.Headers.GetValues("Set-Cookie").ToList();
        cookies.Select(cookie => cookie.Split('=')[0]).ShouldBe(["__Host-filon", "__Host-filon-known"]);
        cookies.ShouldAllBe(cookie => IsBound(cookie));
        using var profile = new HttpRequestMessage(HttpMethod.Get, "/profile");
        profile.Headers.Add("Cookie", Pairs(cookies));
        (await client.SendAsync(profile)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var plain = new HttpRequestMessage(HttpMethod.Get, "/profile");
        plain.Headers.Add("Cookie", Pairs(cookies).Replace("__Host-", "", StringComparison.Ordinal));
        (await client.SendAsync(plain)).StatusCode.ShouldBe(HttpStatusCode.Found, "a cookie that another host could have set is not looked at");
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

    private static bool IsBound(string cookie) =>
        cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)
        && cookie.Contains("path=/;", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase);

    private static string Pairs(IEnumerable<string> cookies) => string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, IEnumerable<string> cookies, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, WebUtility.HtmlDecode(field.Value))));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("Cookie", Pairs(cookies));
        return await client.SendAsync(request);
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
