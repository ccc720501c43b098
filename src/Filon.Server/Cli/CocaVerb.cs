using System.CommandLine;
using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Measure.Returns;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon coca</c>: what a new customer costs, period by period.</summary>
internal static class CocaVerb
{
    public static Command Build(CommandContext context)
    {
        var options = new ReturnsOptions(context);
        var by = new Option<string?>("--by") { Description = "month | quarter | year" };
        by.AcceptOnlyFromAmong("month", "quarter", "year");
        var lag = new Option<bool>("--lag") { Description = context.Say("Against the cost of a sales cycle earlier", "Rapporté au coût d’un cycle de vente plus tôt") };
        var verb = new Command("coca", context.Say("What a new customer costs", "Ce que coûte un nouveau client")) { by, lag };
        options.AddTo(verb);
        verb.SetAction((parsed, cancel) =>
        {
            var ask = new CocaAsk { Length = parsed.GetValue(by), Lag = parsed.GetValue(lag) ? "cycle" : null };
            return options.RunAsync(
                parsed,
                data => CocaAnswer.Of(ask.Report(data), data.Currency),
                data => CocaCsv.Of(ask.Report(data), data.Currency, context.Language).ToString(),
                data => Write(context, ask.Report(data), data.Currency), cancel);
        });
        return verb;
    }

    private static void Write(CommandContext context, CocaReport report, string currency)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn(context.Say("Period", "Période"));
        table.AddNumbers(
            context.Say("Marketing", "Marketing"), context.Say("Sales", "Commercial"), context.Say("Keeping", "Fidélisation"),
            context.Say("Acquiring", "Acquisition"), context.Say("New customers", "Nouveaux clients"), "COCA", context.Say("Cost ratio", "Ratio de coût"));
        foreach (var (period, figure, _) in report.Periods)
            table.AddRow(
                period.Name, Euros(figure.MarketingMinor), Euros(figure.SalesMinor), Euros(figure.KeepingMinor), Euros(figure.AcquiringMinor),
                figure.NewCustomers.ToString("N0", context.Language.Culture()), figure.CocaMinor is { } coca ? Euros(coca) : RowNames.NoCoca(figure).In(context.Language),
                figure.CostRatio?.ToString("P0", context.Language.Culture()) ?? "–");
        CliTable.Write(context, table);

        string Euros(long minor) => new Amount(minor, currency).Write(context.Language);
    }
}
