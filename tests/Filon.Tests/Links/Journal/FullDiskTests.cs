using System.Net;
using System.Text.RegularExpressions;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Links.Journal;

public sealed partial class FullDiskTests
{
    private const string Email = "ada@mecavia.example", Password = "a fine long password";

    [Fact]
    public async Task A_full_disk_answers_503_and_says_so_and_no_click_that_was_answered_is_lost()
    {
        if (await SmallDisk.StartAsync(megabytes: 40) is not { } disk) return;
        await using var _ = disk;
        using var setting = new Browsing(disk.Url, null, "en");
        await setting.PostAsync("/set-up", ("code", await disk.SetUpCodeAsync()), ("email", Email), ("name", "Ada"), ("password", Password), ("workspace", "Acme"), ("currency", "EUR"), ("timeZone", "Europe/Paris"));
        using var ada = new Browsing(disk.Url, null, "en");
        await ada.SignInAsync(Email, Password);
        (await ada.PostAsync("/w/acme/links", ("destination", "https://filon.example/"), ("code", "spring"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var visitor = new Browsing(disk.Url, null, "en");
        visitor.Client.DefaultRequestHeaders.UserAgent.ParseAdd($"{MadeHits.Firefox} {new string('x', 400)}");

        (await ClickAsync(visitor)).StatusCode.ShouldBe(HttpStatusCode.Found);
        await disk.FillAsync();
        var answered = 1;
        HttpResponseMessage answer;
        // what was written beforehand is used up first: a full disk takes thousands of clicks more
        while ((answer = await ClickAsync(visitor)).StatusCode == HttpStatusCode.Found) answered++;
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("disk");

        await disk.FreeAsync();
        while ((await ClickAsync(visitor)).StatusCode != HttpStatusCode.Found) await Task.Delay(50);
        answered++;
        for (var wait = 0; wait < 300 && Hits(await ada.PageAsync("/w/acme/links/live")) < answered; wait++) await Task.Delay(200);
        Hits(await ada.PageAsync("/w/acme/links/live")).ShouldBe(answered);
    }

    private static Task<HttpResponseMessage> ClickAsync(Browsing visitor) => visitor.GetAsync("/l/spring");

    private static int Hits(string page) => int.Parse(Figure().Match(page).Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("data-live-figure=\"hits\">([0-9,]+)<")]
    private static partial Regex Figure();
}
