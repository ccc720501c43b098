using System.CommandLine;
using Filon.Links.Restating;
using Filon.Links.Truth;
using Filon.Server.Links;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon link restatements</c>: when old clicks were judged again by newer lists of robots, and what moved.</summary>
internal static class LinkRestatementsVerb
{
    public static Command Build(CommandContext context)
    {
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var verb = new Command("restatements", context.Say("When old clicks were judged again by newer lists", "Quand d’anciens clics ont été rejugés selon de nouvelles listes")) { workspace, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var told = await services.GetRequiredService<RestatementStore>().ListAsync(found.Value.Id, 0, cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(RestatementsAnswer.Of(told)));
            else if (told.Count == 0) context.Output.WriteLine(context.Say("No list has changed yet.", "Aucune liste n’a encore changé."));
            foreach (var restatement in parsed.GetValue(json) ? [] : told) Write(context, restatement);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, Restatement told)
    {
        var language = context.Language;
        context.Output.WriteLine($"{string.Join(" + ", told.Replaced)} → {told.Edition}");
        context.Output.WriteLine(Sentence.Format(
            "{0:d MMMM yyyy}: {1:N0} hits judged again, {2:N0} moved; clicks {3:N0} → {4:N0}, unique ones {5:N0} → {6:N0}.",
            "{0:d MMMM yyyy}\u00a0: {1:N0} visites rejugées, {2:N0} déplacées\u00a0; clics {3:N0} → {4:N0}, uniques {5:N0} → {6:N0}.",
            told.StartedAt.InUtc().Date, told.Hits, told.Moved, told.ClicksBefore, told.ClicksAfter, told.UniquesBefore, told.UniquesAfter).In(language));
        var table = new Table().RoundedBorder().AddColumn(context.Say("It was", "C’était")).AddColumn(context.Say("It is", "C’est")).AddNumbers(LinkWords.Hits.In(language));
        foreach (var move in told.Moves)
            table.AddRow(Markup.Escape($"{move.From.Class.Name().In(language)} ({move.From.Name})"), Markup.Escape($"{move.To.Class.Name().In(language)} ({move.To.Name})"), $"{move.Hits}");
        if (told.Moves.Count > 0) CliTable.Write(context, table);
    }
}
