using System.CommandLine;
using System.Globalization;
using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Measure.Returns;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon tlv</c>: what a customer is worth, over all and by segment.</summary>
internal static class TlvVerb
{
    public static Command Build(CommandContext context)
    {
        var options = new ReturnsOptions(context);
        var by = new Option<string?>("--by") { Description = "channel | country | industry" };
        by.AcceptOnlyFromAmong("channel", "country", "industry");
        var verb = new Command("tlv", context.Say("What a customer is worth", "Ce que vaut un client")) { by };
        options.AddTo(verb);
        verb.SetAction((parsed, cancel) =>
        {
            var segment = TlvWords.Segment(parsed.GetValue(by));
            return options.RunAsync(
                parsed,
                data => TlvAnswer.Of(TlvReport.Of(data, segment), data),
                data => TlvCsv.Of(TlvReport.Of(data, segment), segment, data.Currency, context.Language).ToString(),
                data => Write(context, TlvReport.Of(data, segment), segment, data.Currency), cancel);
        });
        return verb;
    }

    private static void Write(CommandContext context, TlvReport report, TlvSegment segment, string currency)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn(TlvWords.Of(segment).In(context.Language));
        table.AddNumbers(
            context.Say("Customers", "Clients"), context.Say("Still open", "Encore ouverts"), context.Say("First sale", "Première vente"),
            context.Say("Later sales", "Ventes suivantes"), "TLV");
        foreach (var (name, tlv) in report.Segments) Add(Markup.Escape(RowNames.Of(name).In(context.Language)), tlv);
        if (report.Total is { } total) Add(context.Say("Total", "Total"), total);
        CliTable.Write(context, table);

        void Add(string name, ObservedTlv tlv) => table.AddRow(
            name, tlv.Customers.ToString(CultureInfo.InvariantCulture), tlv.Open.ToString(CultureInfo.InvariantCulture),
            Euros(tlv.AverageFirstMinor), Euros(tlv.AdditionalMinor), Euros(tlv.ValueMinor));

        string Euros(long minor) => new Amount(minor, currency).Write(context.Language);
    }
}
