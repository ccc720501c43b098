using System.Net;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.AddressBook;

public sealed class AddressBookPagesTests
{
    [Fact]
    public async Task Each_figure_opens_its_relationships_and_introductions_are_recorded_changed_and_taken_back()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var import = (await editor.UploadAsync("imports", "archive.zip", new Fixture("linkedin-archive", "archive.zip").Bytes())).Headers.Location!.OriginalString.Split('?')[0];
        await editor.UntilAsync(import, ">To be checked<");
        await editor.PostAsync(import + "/apply");
        await editor.UntilAsync(import, ">Applied<");

        (await editor.PageAsync("address-book")).ShouldContain("never added to it");
        (await editor.PageAsync("address-book.csv")).ShouldContain("Strengthened");
        (await editor.PageAsync("address-book/lines")).ShouldContain("dormant today");
        (await editor.GetAsync("address-book/lines?period=2026-Q9&standing=made")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.PostAsync("address-book/introductions", ("introducer", ""), ("introduced", "Zoé Klein"), ("day", "2020-01-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await editor.FollowAsync(await editor.PostAsync("address-book/introductions", ("introducer", "Claire Dupont"), ("introduced", "Zoé Klein"), ("day", "2020-01-01"))));
        page.ShouldContain("The introduction is recorded.");
        page.ShouldContain("Claire Dupont");
    }

    [Fact]
    public async Task An_empty_workspace_says_which_files_bring_contacts()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer, language: "fr");
        WebUtility.HtmlDecode(await viewer.PageAsync("address-book")).ShouldContain("Aucun contact encore");
        WebUtility.HtmlDecode(await viewer.PageAsync("address-book/introductions")).ShouldContain("Aucune mise en relation notée");
    }
}
