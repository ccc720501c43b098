using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Filon.Privacy;
using Filon.Storage;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class PrivacyPagesTests
{
    [Theory, Support.EveryEngine]
    public async Task A_manager_downloads_everything_held_about_a_person(Engine engine)
    {
        await using var world = await PrivacyWorld.CreateAsync(engine);
        using var manager = await world.Filon.SignedInAsync(Role.Manager);
        var answer = await manager.GetAsync($"people/{await world.PersonAsync()}/personal-data.zip");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var json = await new StreamReader(zip.GetEntry("person.json")!.Open()).ReadToEndAsync();
        var html = await new StreamReader(zip.GetEntry("person.html")!.Open()).ReadToEndAsync();
        foreach (var word in PrivacyWorld.Words.Except(["zoraqix", "Zq-Oldname", "zq.old", "vlemmertz"]))
        {
            json.ShouldContain(word);
            html.ShouldContain(word);
        }

        using var read = JsonDocument.Parse(json);
        read.RootElement.GetProperty("format").GetString().ShouldBe("filon-person-1");
        read.RootElement.GetProperty("touches").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);
        read.RootElement.GetProperty("deals")[0].GetProperty("amount").GetDecimal().ShouldBe(1000m);
        read.RootElement.GetProperty("lines").EnumerateArray().ShouldContain(line => line.GetProperty("file").GetString() == "contacts.csv");
        using var editor = await world.Filon.SignedInAsync(Role.Editor);
        (await editor.GetAsync($"people/{await world.PersonAsync()}/personal-data.zip")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_manager_erases_by_typing_the_name_and_keeps_a_receipt_without_it()
    {
        await using var world = await PrivacyWorld.CreateAsync(Engine.Sqlite);
        using var manager = await world.Filon.SignedInAsync(Role.Manager);
        var person = await world.PersonAsync();
        (await manager.PageAsync($"people/{person}")).ShouldContain($"people/{person}/data");
        (await manager.PageAsync($"people/{person}/data")).ShouldContain($"people/{person}/erase");
        var preview = WebUtility.HtmlDecode(await manager.PageAsync($"people/{person}/erase"));
        preview.ShouldContain("contacts.csv");
        preview.ShouldContain("1 deal, because the accounts need it");

        var slip = await manager.PostAsync($"people/{person}/erase", ("name", "Bob"));
        slip.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var asked = await manager.PostAsync($"people/{person}/erase", ("name", "zoraqix VLEMMERTZ"));
        var receipt = asked.Headers.Location!.OriginalString;
        await world.IdleAsync();
        var page = WebUtility.HtmlDecode(await manager.PageAsync(receipt));
        page.ShouldContain("Done");
        page.ShouldContain("touches kept without a name");
        page.ShouldNotContain("oraqix");
        (await manager.PageAsync("privacy")).ShouldContain(person.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await manager.GetAsync($"people/{person}/erase")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await manager.PageAsync($"people/{person}")).ShouldNotContain("oraqix");
    }

    [Theory]
    [InlineData("write to ada.b@acme.example now", "write to […] now")]
    [InlineData("see ?u=ada.b%40acme.example&x=1", "see ?u=[…]&x=1")]
    [InlineData("met Ada Bêta, then left", "met […], then left")]
    [InlineData("met BETA, Ada twice: Ada Beta", "met […] twice: […]")]
    [InlineData("Ada and Beta", "Ada and Beta")]
    [InlineData("thanks @adab!", "thanks […]!")]
    [InlineData("https://x.com/adab/status/1", "https://x.com/[…]/status/1")]
    [InlineData("adabeta@adab.example", "adabeta@adab.example")]
    public void Fingerprints_find_a_person_in_free_text(string text, string redacted)
    {
        string[] known = ["email:ada.b@acme.example", "name:ada beta", "name:beta ada", "x:@adab"];
        var list = new Filon.People.SuppressionList([1, 2, 3], known.ToDictionary(one => Filon.People.SuppressionList.Fingerprint([1, 2, 3], one), _ => new Filon.People.Suppressed(1, "erased")));
        list.Redact(text).ShouldBe(redacted);
    }
}
