using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed partial class ImportPagesTests
{
    private const string Touches = "email,date,channel\nada@mecavia.fr,2025-03-01,Twitter\nbob@mecavia.fr,someday,Event\n";

    [Theory, EveryEngine]
    public async Task A_file_given_on_the_page_is_read_checked_applied_and_undone(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var editor = await filon.SignedInAsync(Role.Editor, language: "fr");

        var page = (await UploadAsync(editor, "contacts été.csv", Touches)).Headers.Location!.OriginalString;
        var preview = await UntilAsync(editor, page, "À vérifier");
        preview.ShouldContain("ada@mecavia.fr · 1 mars 2025 · Twitter");
        preview.ShouldContain("Refusées");
        (await editor.PageAsync(page + "?action=refused")).ShouldNotContain("ada@mecavia.fr");

        await editor.FollowAsync(await editor.PostAsync(page + "/apply"));
        await UntilAsync(editor, page, ">Appliqué<");
        WebUtility.HtmlDecode(await editor.PageAsync("imports")).ShouldContain("contacts été.csv");
        await editor.FollowAsync(await editor.PostAsync(page + "/undo"));
        await UntilAsync(editor, page, ">Annulé<");
    }

    [Fact]
    public async Task A_sheet_nobody_can_guess_asks_what_its_columns_mean_and_remembers_the_answer()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        const string Sheet = "qui,foo,bar\nada@mecavia.fr,2025-03-01,Twitter\n";

        var page = (await UploadAsync(editor, "odd.csv", Sheet)).Headers.Location!.OriginalString;
        var columns = await editor.PageAsync(page + "?map=1&target=Touch");
        columns.ShouldContain("What do the columns mean?");
        columns.ShouldContain("ada@mecavia.fr");
        var wrong = await editor.PostAsync(page + "/mapping", ("target", "Touch"), ("column-0", "Email"), ("currency", "euros"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var form = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        form.ShouldContain("A currency is three letters: EUR, CHF, USD.");
        form.ShouldContain("value=\"EUROS\""); // what was typed stays, the form too
        form.ShouldContain("What do the columns mean?");
        await editor.FollowAsync(await editor.PostAsync(page + "/mapping", ("target", "Touch"), ("column-0", "Email"), ("column-1", "Date"), ("column-2", "Channel")));
        await UntilAsync(editor, page, "To be checked");

        var again = (await UploadAsync(editor, "odd-2.csv", Sheet + "bob@mecavia.fr,2025-03-02,Event\n")).Headers.Location!.OriginalString;
        (await UntilAsync(editor, again, "To be checked")).ShouldContain("bob@mecavia.fr");
    }

    [Fact]
    public async Task A_viewer_sees_the_imports_and_can_give_none()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);

        (await viewer.PageAsync("imports")).ShouldNotContain("type=\"file\"");
        (await UploadAsync(viewer, "touches.csv", Touches)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("picture.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")]
    [InlineData("broken.zip", "PK\u0003\u0004 this is no archive")]
    [InlineData("nothing.csv", " ")]
    public async Task A_file_that_cannot_be_read_is_answered_with_a_sentence(string name, string content)
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);

        var answer = await UploadAsync(editor, name, content);

        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(name);
        (await editor.PageAsync("imports")).ShouldContain("Nothing imported yet");
    }

    [Fact]
    public async Task The_empty_page_says_how_to_obtain_each_format_and_which_were_seen_on_real_files()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var viewer = await filon.SignedInAsync(Role.Viewer);

        var page = await viewer.PageAsync("imports");

        page.ShouldContain("X (Twitter) account archive");
        page.ShouldContain("seen on real files");
        page.ShouldContain("built from its description");
    }

    [Fact]
    public async Task Another_workspaces_import_does_not_exist_here()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var page = (await UploadAsync(editor, "touches.csv", Touches)).Headers.Location!.OriginalString;
        using var stranger = await filon.SignedInAsync(Role.Owner, "Other");

        (await stranger.GetAsync("imports/" + page.Split('/')[^1])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync("imports/" + page.Split('/')[^1] + "/apply")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_does_the_same_by_the_API()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var api = $"/api/v1/w/{editor.Workspace.Slug}/imports";

        var given = await UploadAsync(editor, "touches.csv", Touches, api);
        given.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = Id().Match(await given.Content.ReadAsStringAsync()).Groups[1].Value;
        await UntilAsync(editor, $"{api}/{id}", "\"previewed\"");
        (await editor.PageAsync($"{api}/{id}/rows?action=refused")).ShouldContain("someday");
        (await editor.SendAsync(HttpMethod.Post, $"{api}/{id}/apply", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await UntilAsync(editor, $"{api}/{id}", "\"applied\"");
        (await editor.SendAsync(HttpMethod.Delete, $"{api}/{id}", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static Task<HttpResponseMessage> UploadAsync(Browsing browsing, string name, string content, string path = "imports") =>
        browsing.UploadAsync(path, name, Encoding.UTF8.GetBytes(content));

    private static Task<string> UntilAsync(Browsing browsing, string path, string text) => browsing.UntilAsync(path, text);

    [GeneratedRegex("\"id\":\"(\\d+)\"")]
    private static partial Regex Id();
}
