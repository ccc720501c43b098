using System.CommandLine;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Money;
using Filon.Server.Measure;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon ledger</c>: what the sales are credited to, by channel, campaign or deal.</summary>
internal static class LedgerVerb
{
    public static Command Build(CommandContext context)
    {
        var workspace = WorkspaceChoice.Option(context);
        var model = new Option<string?>("--model") { Description = context.Say("The method in force by default", "La méthode en vigueur par défaut") };
        var by = new Option<string?>("--by") { Description = "channel | campaign | post | person | month | deal" };
        var from = new Option<string?>("--from") { Description = context.Say("First month of the sales: 2026-01", "Premier mois des ventes : 2026-01") };
        var to = new Option<string?>("--to") { Description = context.Say("Last month of the sales", "Dernier mois des ventes") };
        var csv = new Option<bool>("--csv") { Description = context.Say("One line a row", "Une ligne par rangée") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("ledger", context.Say("What the sales are credited to", "À quoi les ventes sont attribuées")) { workspace, model, by, from, to, csv, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var ask = new MeasureAsk(parsed.GetValue(model), parsed.GetValue(by), null, parsed.GetValue(from), parsed.GetValue(to), null);
            if (Refusal(ask) is { } refusal) return context.Fail(refusal);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            if (ask.Dimension == Dimension.Deal)
                return await DealsAsync(context, services, found.Value, (ask, parsed.GetValue(csv), parsed.GetValue(json)), cancel);
            var page = await services.GetRequiredService<AttributionHandlers>().ReadAsync(ask, found.Value.Id, cancel);
            var table = AttributionFiles.Table(page, found.Value.Currency, context.Language);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(AttributionFiles.Answer(page, found.Value.Currency)));
            else if (parsed.GetValue(csv)) context.Output.Write(table.ToString());
            else Write(context, page, found.Value.Currency);
            return 0;
        });
        return verb;
    }

    private static Failure? Refusal(MeasureAsk ask)
    {
        List<Problem> problems = [];
        if (ask.Model is { } model && Models.FromName(model) is null)
            problems.Add(new("--model", Sentence.Format("There is no model “{0}”: {1}.", "Il n’y a pas de modèle «\u00a0{0}\u00a0»\u00a0: {1}.", model, string.Join(", ", Models.All.Select(one => one.Name())))));
        if (ask.By is { } by && Dimensions.FromCode(by) is null or Dimension.Touch)
            problems.Add(new("--by", Sentence.Format("“{0}” is none of channel, campaign, post, person, month, deal.", "«\u00a0{0}\u00a0» n’est ni channel, ni campaign, ni post, ni person, ni month, ni deal.", by)));
        foreach (var (option, month) in new[] { ("--from", ask.From), ("--to", ask.To) })
            if (month is not null && MeasureAsk.Month(month) is null)
                problems.Add(new(option, Sentence.Format("“{0}” is not a month such as 2026-01.", "«\u00a0{0}\u00a0» n’est pas un mois comme 2026-01.", month)));
        return problems.Count == 0 ? null : Failure.Invalid(problems);
    }

    private static async Task<int> DealsAsync(
        CommandContext context, IServiceProvider services, Workspace workspace, (MeasureAsk Ask, bool Csv, bool Json) asked, CancellationToken cancel)
    {
        var settings = await services.GetRequiredService<Filon.Measure.MeasureSettingsStore>().ReadAsync(workspace.Id, cancel);
        var model = asked.Ask.ModelOr(settings);
        if (!model.IsDealByDeal())
            return context.Fail(new(FailureKind.Invalid, "This model divides the whole population at once: it has no lines by deal.", "Ce modèle répartit toute la population d’un coup\u00a0: il n’a pas de lignes par affaire."));
        var lines = services.GetRequiredService<LedgerLineQuery>().AllAsync(workspace.Id, asked.Ask.Filter(settings) with { Model = model }, workspace.Zone, cancel);
        if (asked.Csv)
        {
            await foreach (var line in LedgerFiles.CsvAsync(lines, model, workspace, context.Language, cancel)) await context.Output.WriteAsync(line);
            return 0;
        }
        var rows = await lines.ToListAsync(cancel);
        var total = new LineTotal(rows.Count, rows.Sum(line => line.AmountMinor), rows.Sum(line => line.Share));
        if (asked.Json) context.Output.WriteLine(CliJson.Write(new
        {
            total = LedgerTotalAnswer.Of(model, total, workspace.Currency), lines = rows.Select(line => LedgerLineAnswer.Of(line, workspace.Currency)),
        }));
        else WriteLines(context, rows, workspace);
        return 0;
    }

    private static void Write(CommandContext context, AttributionPage page, string currency)
    {
        var language = context.Language;
        var table = new Table().RoundedBorder().Title(Markup.Escape(ModelWords.Of(page.Model).Name.In(language)));
        table.AddColumn(page.By.Name().In(language));
        table.AddNumbers(context.Say("Credited", "Attribué"), context.Say("Deals", "Affaires"));
        foreach (var row in page.Rows)
            table.AddRow(Markup.Escape(AttributionFiles.NameOf(page.By, row.Name).In(language)), new Amount(row.AmountMinor, currency).Write(language, cents: true), row.Deals.ToString("N2", language.Culture()));
        table.AddRow(context.Say("Total", "Total"), new Amount(page.Rows.Sum(row => row.AmountMinor), currency).Write(language, cents: true), page.Rows.Sum(row => row.Deals).ToString("N2", language.Culture()));
        CliTable.Write(context, table);
    }

    private static void WriteLines(CommandContext context, List<LedgerEntry> rows, Workspace workspace)
    {
        var language = context.Language;
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Deal", "Affaire"), context.Say("Channel", "Canal"), context.Say("Touch", "Contact") }) table.AddColumn(heading);
        table.AddNumbers(context.Say("Share", "Part"), context.Say("Amount", "Montant"));
        foreach (var line in rows)
            table.AddRow(
                Markup.Escape(line.DealName), Markup.Escape(Filon.Measure.Channels.ChannelWords.Name(line.Channel).In(language)),
                line.HappenedAt?.InZone(workspace.Zone).Date.ToString("uuuu-MM-dd", language.Culture()) ?? "", line.Share.ToString("P2", language.Culture()),
                new Amount(line.AmountMinor, workspace.Currency).Write(language, cents: true));
        CliTable.Write(context, table);
    }
}
