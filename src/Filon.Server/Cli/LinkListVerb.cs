using System.CommandLine;
using Filon.Links.Lists;
using Filon.Links.Making;
using Filon.Server.Links;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon link list</c>: the links with their three totals.</summary>
internal static class LinkListVerb
{
    public static Command Build(CommandContext context)
    {
        var search = new Argument<string?>("SEARCH") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say("Part of the code, the title or the address", "Une partie du code, du titre ou de l’adresse") };
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var words = WordOptions.Of(context,
            ("--tag", new("Links with this tag", "Les liens qui portent cette étiquette")), WordOptions.Campaign,
            ("--state", new("Links in this state", "Les liens dans cet état")), ("--sort", new("In which order", "Dans quel ordre")));
        words["--state"].AcceptOnlyFromAmong([.. LinksAsk.States.Select(state => state.Code)]);
        words["--sort"].AcceptOnlyFromAmong([.. LinksAsk.Orders.Select(order => order.Code)]);
        var most = new Option<int>("--most") { DefaultValueFactory = _ => 50, Description = context.Say("How many at most", "Combien au plus") };
        var verb = new Command("list", context.Say("List the links", "Lister les liens")) { search, workspace, json, most };
        foreach (var option in words.Values) verb.Options.Add(option);
        verb.SetAction(async (parsed, cancel) =>
        {
            var ask = new LinksAsk(parsed.GetValue(search), parsed.GetValue(words["--tag"]), parsed.GetValue(words["--campaign"]), parsed.GetValue(words["--state"]), parsed.GetValue(words["--sort"]), null);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var filter = ask.FilterAt(context.Clock.Now()) with { Take = Math.Clamp(parsed.GetValue(most), 1, 10_000) };
            var today = filter.Now.InZone(found.Value.Zone).Date;
            var lines = await services.GetRequiredService<LinkListQuery>().ListAsync(found.Value.Id, filter, today, cancel);
            var desk = new LinkDesk(services.GetRequiredService<LinkRulesReader>(), context.Settings, null);
            var shown = lines.Take(filter.Take).Select(line => LinkLineAnswer.Of(line, desk, filter.Now)).ToList();
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { items = shown, more = lines.Count > filter.Take }));
            else Write(context, shown, lines.Count > filter.Take);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, IReadOnlyList<LinkLineAnswer> lines, bool more)
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Link", "Lien"), context.Say("Leads to", "Mène à"), context.Say("State", "État") }) table.AddColumn(heading);
        table.AddNumbers(LinkWords.Hits.In(context.Language), LinkWords.Clicks.In(context.Language), LinkWords.Uniques.In(context.Language));
        foreach (var line in lines)
            table.AddRow(
                Markup.Escape(LinkAddress.Shown(line.Address)), Markup.Escape(line.Title ?? LinkAddress.Shown(line.Destination)),
                LinkWords.Of(LinksAsk.States.First(state => state.Code == line.State).State).In(context.Language), $"{line.Hits}", $"{line.Clicks}", $"{line.Uniques}");
        CliTable.Write(context, table);
        if (more) context.Error.WriteLine(context.Say("There are more: --most 500.", "Il y en a d’autres\u00a0: --most 500."));
    }
}
