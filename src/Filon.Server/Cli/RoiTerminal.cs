using Filon.Measure.Attribution;
using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Measure.Returns;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary>The ROI table for a terminal; what is too young to judge is said below it.</summary>
internal static class RoiTerminal
{
    public static void Write(CommandContext context, ReturnsData data, RoiBy by)
    {
        var report = RoiReport.Of(data, by);
        var table = new Table().RoundedBorder().Title(Markup.Escape(context.Say(
            $"What did it bring? Model {data.Model.Name()}", $"Qu’est-ce que cela a rapporté\u00a0? Modèle {data.Model.Name()}")));
        table.AddColumn(by == RoiBy.Campaign ? context.Say("Campaign", "Campagne") : context.Say("Channel", "Canal"));
        table.AddNumbers(
            context.Say("Cost", "Coût"), context.Say("Revenue", "CA attribué"), context.Say("Margin", "Marge"), context.Say("Cash ROI", "ROI trésorerie"),
            context.Say("Mature", "Part mûre"), context.Say("ROI, mature", "ROI, mûre"), context.Say("Customers", "Clients"), "COCA", "TLV–COCA");
        foreach (var (name, figure) in report.Rows) Add(Markup.Escape(RowNames.Of(name).In(context.Language)), figure);
        table.AddEmptyRow();
        Add(context.Say("Total", "Total"), report.Total);
        CliTable.Write(context, table);
        context.Output.WriteLine(Rule(report.Rule).In(context.Language));

        void Add(string name, RoiFigure figure) => table.AddRow(
            name, Euros(figure.CostMinor), Euros(figure.RevenueMinor), Euros(figure.MarginMinor), Percent(figure.CashRoi), Percent(figure.MaturePart),
            figure.JudgedCostMinor > 0 || figure.CostMinor <= 0 ? Percent(figure.JudgedRoi) : context.Say("too young", "trop jeune"), figure.Customers.ToString("N1", context.Language.Culture()),
            figure.Coca.CocaMinor is { } coca ? Euros(coca) : RowNames.NoCoca(figure.Coca).In(context.Language), Percent(figure.TlvCocaRoi(report.TlvMinor)));

        string Euros(long minor) => new Amount(minor, data.Currency).Write(context.Language);
        string Percent(double? rate) => rate is { } said ? said.ToString("P0", context.Language.Culture()) : "–";
    }

    private static Sentence Rule(MaturityRule rule) => Sentence.Format(
        "With an average cycle of {0:N0} days, on {1:d MMMM yyyy} only leads created up to {2:d MMMM yyyy} can be judged.",
        "Avec un cycle moyen de {0:N0} jours, au {1:d MMMM yyyy} seuls les leads créés jusqu’au {2:d MMMM yyyy} peuvent être jugés.",
        rule.CycleDays, rule.On, rule.LastDay);
}
