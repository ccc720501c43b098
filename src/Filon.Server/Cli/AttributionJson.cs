using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Filon.Measure.Attribution;

namespace Filon.Server.Cli;

/// <summary>An attribution report as one JSON object: models, then channels, then figures; and the notes.</summary>
internal static class AttributionJson
{
    public static void Write(AttributionReport report, CommandContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartObject("models");
            foreach (var model in report.Models) Model(json, model);
            json.WriteEndObject();
            json.WriteStartArray("notes");
            foreach (var note in report.Notes) json.WriteStringValue(note.In(context.Language));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        context.Output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Model(Utf8JsonWriter json, ModelReport model)
    {
        json.WriteStartObject(model.Model.Name());
        foreach (var row in model.Rows)
        {
            json.WriteStartObject(row.Channel);
            if (row.Rate is { } rate) Number(json, "rate", rate);
            else Credit(json, row.Conversions, row.Value);
            if (row.Positions is { } positions)
            {
                json.WriteStartObject("positions");
                foreach (var position in positions)
                {
                    json.WriteStartObject(position.Position.ToString(CultureInfo.InvariantCulture));
                    Credit(json, position.Conversions, position.Value);
                    json.WriteEndObject();
                }
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Credit(Utf8JsonWriter json, double conversions, double value)
    {
        Number(json, "conversions", conversions);
        Number(json, "value", value);
    }

    /// <summary>Always a number with a point, so that a reader that tells whole numbers apart sees one kind.</summary>
    private static void Number(Utf8JsonWriter json, string name, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }
}
