using System.Globalization;
using Filon.Measure.Attribution;

namespace Filon.Server.Cli;

/// <summary>An attribution report as rows of model, channel, conversions, value and rate; the notes go to the error stream.</summary>
internal static class AttributionCsv
{
    public static void Write(AttributionReport report, CommandContext context)
    {
        context.Output.WriteLine("model,channel,conversions,value,rate");
        foreach (var model in report.Models)
            foreach (var row in model.Rows)
                context.Output.WriteLine(string.Join(',', model.Model.Name(), Quoted(row.Channel), row.Rate is null ? Number(row.Conversions) : "",
                    row.Rate is null ? Number(row.Value) : "", row.Rate is { } rate ? Number(rate) : ""));
        foreach (var note in report.Notes) context.Error.WriteLine(note.In(context.Language));
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
