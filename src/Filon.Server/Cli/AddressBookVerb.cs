using System.CommandLine;
using Filon.AddressBook;
using Filon.Server.AddressBook;
using Filon.Server.Costs;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon address-book</c>: relationships made, strengthened and dormant, quarter by quarter.</summary>
internal static class AddressBookVerb
{
    public static Command Build(CommandContext context)
    {
        var workspace = WorkspaceChoice.Option(context);
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var csv = new Option<bool>("--csv") { Description = "CSV" };
        var verb = new Command("address-book", context.Say("Relationships made, strengthened, dormant", "Relations nouées, renforcées, endormies")) { workspace, json, csv };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var book = await services.GetRequiredService<BookReader>().ReadAsync(found.Value, context.Clock.Today(found.Value), cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(BookAnswer.Of(book)));
            else if (parsed.GetValue(csv)) context.Output.Write(BookPages.Csv(book, context.Language));
            else Write(context, book);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, Book book)
    {
        var (culture, table) = (context.Language.Culture(), new Table().RoundedBorder());
        table.AddColumn(context.Say("Quarter", "Trimestre"));
        table.AddNumbers(BookWords.Shown.Select(standing => BookWords.Name(standing).In(context.Language)).Append(context.Say("Introductions", "Mises en relation")));
        foreach (var quarter in book.Quarters)
        {
            var counts = book.Count(quarter);
            table.AddRow([quarter.Name, .. BookWords.Shown.Select(standing => counts.GetValueOrDefault(standing).ToString("N0", culture)), book.IntroductionsIn(quarter).ToString("N0", culture)]);
        }

        CliTable.Write(context, table);
    }
}
