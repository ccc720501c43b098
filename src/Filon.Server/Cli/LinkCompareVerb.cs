using System.CommandLine;
using Filon.Links.Comparing;
using Filon.Links.Making;
using Filon.Server.Links;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon link compare</c>: what networks say of our links, beside what we counted.</summary>
internal static class LinkCompareVerb
{
    public static Command Build(CommandContext context)
    {
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var verb = new Command("compare", context.Say("What networks say of our links, beside what we counted", "Ce que disent les réseaux de nos liens, à côté de ce que nous avons compté")) { workspace, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var desk = new LinkDesk(services.GetRequiredService<LinkRulesReader>(), context.Settings, null);
            var compared = await services.GetRequiredService<ComparisonQuery>().ReadAsync(found.Value.Id, desk.ServerHosts, found.Value.Zone, cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new ComparisonsAnswer([.. compared.Select(one => ComparisonAnswer.Of(one, context.Language))])));
            else Write(context, compared);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, IReadOnlyList<Comparison> compared)
    {
        var table = new Table().RoundedBorder().AddColumn(context.Say("Link or post", "Lien ou publication"));
        foreach (var figure in new[] { new("The network", "Le réseau"), LinkWords.Hits, LinkWords.Clicks, new("From there", "Venus de là"), new("Difference", "Écart") })
            table.AddNumbers(figure.In(context.Language));
        foreach (var one in compared)
            table.AddRow(Markup.Escape($"{one.Said.Network} · {one.Link?.Code ?? one.Said.Address}"), $"{one.Said.Clicks}", $"{one.Own.Hits}", $"{one.Own.Clicks}", $"{one.Own.FromNetwork}", one.Link is null ? "–" : $"{one.Difference:+0;-0;0}");
        CliTable.Write(context, table);
    }
}
