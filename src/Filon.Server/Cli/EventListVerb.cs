using System.CommandLine;
using Filon.Events;
using Filon.Money;
using Filon.Server.Costs;
using Filon.Server.Events;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon event list</c>: the events with who was invited and came, what they cost and earned.</summary>
internal static class EventListVerb
{
    public static Command Build(CommandContext context)
    {
        var workspace = WorkspaceChoice.Option(context);
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("list", context.Say("List the events", "Lister les événements")) { workspace, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var lines = await services.GetRequiredService<EventListQuery>().ListAsync(found.Value, context.Clock.Today(found.Value), cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { items = lines.Select(line => EventAnswer.Of(line, found.Value.Currency)) }));
            else Write(context, found.Value, lines);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, Workspace workspace, IReadOnlyList<EventLine> lines)
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Number", "Numéro"), context.Say("Event", "Événement"), context.Say("First day", "Premier jour") }) table.AddColumn(heading);
        table.AddNumbers(context.Say("Invited", "Invités"), context.Say("Came", "Venus"), context.Say("Cost", "Coût"), context.Say("Earned", "Gagné"));
        foreach (var line in lines)
            table.AddRow($"{line.Event.Id}", Markup.Escape(line.Event.Name), line.Event.FirstDay.ToString("uuuu-MM-dd", context.Language.Culture()), $"{line.Invited}", $"{line.Attended}",
                new Amount(line.CostMinor, workspace.Currency).Write(context.Language), new Amount(line.EarnedMinor, workspace.Currency).Write(context.Language));
        CliTable.Write(context, table);
    }
}
