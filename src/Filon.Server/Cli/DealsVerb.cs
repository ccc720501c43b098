using System.CommandLine;
using Filon.Deals;
using Filon.Money;
using Filon.People;
using Filon.Server.Deals;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon deals</c>: the deals, the latest first.</summary>
internal static class DealsVerb
{
    public static Command Build(CommandContext context)
    {
        var search = new Argument<string?>("SEARCH") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say("Part of the deal's or the company's name", "Une partie du nom de l’affaire ou de l’entreprise") };
        var workspace = WorkspaceChoice.Option(context);
        var status = new Option<string?>("--status") { Description = "open | won | lost" };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1, Description = context.Say("Fifty deals a page", "Cinquante affaires par page") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        status.AcceptOnlyFromAmong("open", "won", "lost");
        var verb = new Command("deals", context.Say("List the deals", "Lister les affaires")) { search, workspace, status, page, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var filter = new DealFilter { Search = parsed.GetValue(search), Status = parsed.GetValue(status), Page = parsed.GetValue(page) };
            var deals = await services.GetRequiredService<DealQuery>().ListAsync(found.Value.Id, filter, cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { items = deals.Items.Select(DealAnswer.Of), deals.More }));
            else Write(context, deals, found.Value.Zone);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, ListOf<DealLine> deals, NodaTime.DateTimeZone zone)
    {
        var language = context.Language;
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Deal", "Affaire"), context.Say("Company", "Entreprise"), context.Say("Status", "Statut"), context.Say("Type", "Type"), context.Say("Closed", "Conclue le") }) table.AddColumn(heading);
        table.AddNumbers(context.Say("Amount", "Montant"));
        foreach (var deal in deals.Items)
            table.AddRow(
                Markup.Escape(deal.Name), Markup.Escape(deal.Company ?? ""), DealWords.Status(deal.Status).In(language), DealWords.Type(deal.Type).In(language),
                deal.ClosedAt?.InZone(zone).Date.ToString("uuuu-MM-dd", language.Culture()) ?? "", deal.Amount?.Write(language) ?? "");
        CliTable.Write(context, table);
        if (deals.More) context.Error.WriteLine(context.Say("There are more: --page 2.", "Il y en a d’autres\u00a0: --page 2."));
    }
}
