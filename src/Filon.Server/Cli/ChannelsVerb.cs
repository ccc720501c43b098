using System.CommandLine;
using Filon.Measure.Channels;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon channels</c>: the questions asked of every touch, in order, and how many touches each decided.</summary>
internal static class ChannelsVerb
{
    public static Command Build(CommandContext context)
    {
        var workspace = WorkspaceChoice.Option(context);
        var verb = new Command("channels", context.Say("The questions that give every touch its channel", "Les questions qui donnent à chaque contact son canal")) { workspace };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var store = services.GetRequiredService<ChannelStore>();
            var counts = (await store.CountsAsync(found.Value.Id, cancel)).ToLookup(count => count.Rule);
            var table = new Table().RoundedBorder();
            table.AddColumn(context.Say("Question", "Question"));
            table.AddColumn(context.Say("Channels", "Canaux"));
            table.AddNumbers(context.Say("Touches", "Contacts"));
            foreach (var rule in (await store.RulesAsync(found.Value.Id, cancel)).Own) Add(rule.Name, rule.Mark);
            foreach (var question in ChannelQuestions.All) Add(question.Text.In(context.Language), question.Name);
            CliTable.Write(context, table);
            return 0;

            void Add(string text, string rule) => table.AddRow(
                Markup.Escape(text),
                Markup.Escape(string.Join(", ", counts[rule].Take(4).Select(count => ChannelWords.Name(count.Channel).In(context.Language)))),
                counts[rule].Sum(count => count.Touches).ToString("N0", context.Language.Culture()));
        });
        return verb;
    }
}
