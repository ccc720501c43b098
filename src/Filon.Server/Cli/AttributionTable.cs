using Filon.Measure.Attribution;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary>An attribution report for a terminal: channels down, models across, as many as fit.</summary>
internal static class AttributionTable
{
    private const int MostChannels = 40;
    private const int ModelWidth = 18;

    public static void Write(AttributionReport report, CommandContext context)
    {
        var piped = context.Output != Console.Out || Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Output), Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (piped) console.Profile.Width = 160;
        var credits = report.Models.Where(model => model.Model != Model.ShapleyRate).ToArray();
        var channels = Ordered(report);
        Tables(console, context, context.Say("Conversions", "Conversions"), credits, channels, row => row.Conversions, "#,0.00");
        if (credits.Any(model => model.Rows.Any(row => row.Value > 0)))
            Tables(console, context, context.Say("Value", "Valeur"), credits, channels, row => row.Value, "#,0.00");
        Tables(console, context, context.Say("Rate", "Taux"), [.. report.Models.Except(credits)], channels, row => row.Rate ?? 0, "0.000000");
        if (channels.Length > MostChannels)
            console.WriteLine(context.Say(
                $"The {MostChannels} greatest of {channels.Length} channels: --csv or --json gives all.",
                $"Les {MostChannels} plus grands de {channels.Length} canaux : --csv ou --json les donne tous."));
        foreach (var note in report.Notes) console.WriteLine(note.In(context.Language));
    }

    /// <summary>The greatest first, by what all models give them together.</summary>
    private static string[] Ordered(AttributionReport report) =>
    [
        .. report.Models.SelectMany(model => model.Rows).GroupBy(row => row.Channel)
            .OrderBy(rows => rows.Key == DealByDeal.Unattributed).ThenByDescending(rows => rows.Sum(row => row.Conversions))
            .ThenBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => rows.Key),
    ];

    private static void Tables(
        IAnsiConsole console, CommandContext context, string title, ModelReport[] models, string[] channels, Func<ChannelCredit, double> figure, string format)
    {
        var across = Math.Max(1, (console.Profile.Width - 30) / ModelWidth);
        foreach (var some in models.Chunk(across))
        {
            var table = new Table().RoundedBorder().Title(Markup.Escape(title));
            table.AddColumn(context.Say("Channel", "Canal"));
            table.AddNumbers(some.Select(model => model.Model.Name()));
            var rows = some.Select(model => model.Rows.ToDictionary(row => row.Channel)).ToArray();
            foreach (var channel in channels.Take(MostChannels))
                table.AddRow([Markup.Escape(channel), .. rows.Select(known => known.TryGetValue(channel, out var row)
                    ? figure(row).ToString(format, context.Language.Culture()) : "")]);
            console.Write(table);
        }
    }
}
