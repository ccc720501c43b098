using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

[Collection(BrowserTests.Name)]
public sealed class QuestionsInTheBrowserTests(Browser browser)
{
    [Fact]
    public async Task The_queue_is_done_with_the_keyboard_alone_and_an_answer_taken_back()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var editor = await filon.SignedInAsync(Role.Editor);
        var workspace = editor.Workspace.Id;
        await filon.Get<Database>().WriteAsync(transaction => AddAsync(transaction, workspace,
        [
            .. Crowd(), Crm(1, "Ildefonse Quemeneur", "iq@altibois.example"), Email(2, "ildefonse.quemeneur@gmail.com"),
            Crm(3, "Gwendoline Kerbiriou", "gk@mecavia.example"), Email(4, "gwendoline.kerbiriou@gmail.com"),
        ]), default);
        await filon.Get<IdentityResolution>().RunAsync(workspace, default);
        var questions = filon.Get<QuestionQuery>();
        (await questions.CountAsync(workspace, default)).ShouldBe(2);

        var page = await browser.OpenAsync(editor, Look.Desktop);
        await page.GotoAsync("/w/acme/people/questions");
        await page.Locator("[data-question]:focus").WaitForAsync();
        var first = await page.Locator("[data-question]:focus").GetAttributeAsync("aria-label");
        await page.Keyboard.PressAsync("j");
        (await page.Locator("[data-question]:focus").GetAttributeAsync("aria-label")).ShouldNotBe(first);
        await page.Keyboard.PressAsync("k");
        (await page.Locator("[data-question]:focus").GetAttributeAsync("aria-label")).ShouldBe(first);

        await page.Keyboard.PressAsync("a");
        await page.GetByText("They are one person now.").WaitForAsync();
        (await questions.CountAsync(workspace, default)).ShouldBe(1);
        await page.Locator("[data-question]:focus").WaitForAsync();
        await page.Keyboard.PressAsync("u");
        await page.GetByText("Taken back.").WaitForAsync();
        (await questions.CountAsync(workspace, default)).ShouldBe(2);
        await page.Locator("[data-question]:focus").WaitForAsync();
        await page.Keyboard.PressAsync("r");
        await page.GetByText("They stay two persons").WaitForAsync();
        await page.Locator("[data-question]:focus").WaitForAsync();
        await page.Keyboard.PressAsync("r");
        await page.GetByText("Nothing to confirm").WaitForAsync();
        (await questions.CountAsync(workspace, default)).ShouldBe(0);
    }
}
