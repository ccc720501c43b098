using System.Text.Json;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class ReturnsVerbsTests
{
    [Fact]
    public async Task The_terminal_says_what_it_brought_and_up_to_when_it_can_be_judged()
    {
        await using var test = await StartAsync();
        var table = await RunAsync(test, "roi", "--on", "2026-06-30");
        table.ShouldContain("Blog");
        table.ShouldContain("€6,200");
        table.ShouldContain("only leads created up to 1 April 2026 can be judged.");
        (await RunAsync(test, "roi", "--on", "2026-06-30", "--by", "campaign", "--lang", "fr")).ShouldContain("Sans campagne");
    }

    [Fact]
    public async Task The_files_and_objects_of_each_verb_hold_its_figures()
    {
        await using var test = await StartAsync();
        JsonDocument.Parse(await RunAsync(test, "roi", "--on", "2026-06-30", "--json")).RootElement
            .GetProperty("total").GetProperty("margin").GetProperty("minor").GetInt64().ShouldBe(8_000_00);
        (await RunAsync(test, "roi", "--on", "2026-06-30", "--csv")).ShouldContain("Blog,6200.00,11000.00,5500.00");
        (await RunAsync(test, "coca", "--by", "quarter", "--on", "2026-06-30", "--csv")).ShouldContain("2026-Q2,,3000.00,0.00,0.00,3000.00,2,1500.00");
        (await RunAsync(test, "coca", "--on", "2026-06-30", "--lag")).ShouldContain("€1,900");
        (await RunAsync(test, "tlv", "--on", "2026-06-30", "--csv")).ShouldContain("Total,2,2,7000.00");
    }

    [Fact]
    public async Task A_cost_typed_in_the_terminal_counts()
    {
        await using var test = await StartAsync();
        (await RunAsync(test, "cost", "add", "200", "--day", "2026-06-02", "--channel", "blog", "--category", "hosting")).ShouldContain("€200.00");
        JsonDocument.Parse(await RunAsync(test, "roi", "--on", "2026-06-30", "--json")).RootElement
            .GetProperty("total").GetProperty("cost").GetProperty("minor").GetInt64().ShouldBe(7_000_00);
    }

    [Fact]
    public async Task A_wrong_day_or_model_is_refused_with_exit_code_2()
    {
        await using var test = await StartAsync();
        using var error = new StringWriter();
        var context = new CommandContext(Settings(test), Language.English, test.Clock, TextWriter.Null, error);
        (await CommandLine.RunAsync(["roi", "--on", "soon", "--model", "markov-1"], context)).ShouldBe(2);
        error.ToString().ShouldContain("“soon” is not a day");
        error.ToString().ShouldContain("“markov-1” is no deal-by-deal model");
    }

    private static async Task<TestDatabase> StartAsync()
    {
        var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        var account = (await new AccountStore(test.Database, test.Ids, test.Clock)
            .AddAsync(AccountDraft.Parse(BreachedPasswords.None, "ada@example.org", "Ada", "a fine long password").Value, "hash", default)).Value;
        var workspace = await new WorkspaceStore(test.Database, test.Ids, test.Clock)
            .CreateAsync(WorkspaceDraft.Parse("Acme", "EUR", "Europe/Paris").Value, account.Id, false, default);
        await TinyCompanyInStore.WriteAsync(test.Database, test.Ids, workspace.Id);
        return test;
    }

    private static async Task<string> RunAsync(TestDatabase test, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync(arguments, new CommandContext(Settings(test), Language.English, test.Clock, output, error));
        code.ShouldBe(0, error.ToString());
        return output.ToString();
    }

    private static Settings Settings(TestDatabase test) => new(Path.GetTempPath(), test.Address, "http://127.0.0.1:0");
}
