using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Filon.Server.Operation;

/// <summary>How one event is written: time (UTC), level, where, what; as text or as one JSON object. Addresses of people and machines are masked.</summary>
internal sealed class LogLines(Settings settings, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "filon";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = LogMask.Apply(logEntry.Formatter(logEntry.State, null));
        var exception = logEntry.Exception is { } thrown ? LogMask.Apply(thrown.ToString()) : null;
        var (time, level) = (clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), Level(logEntry.LogLevel));
        if (settings.LogAsJson)
            textWriter.WriteLine(Json(time, level, logEntry.Category, message, (logEntry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? [], exception)));
        else
        {
            textWriter.WriteLine($"{time} {level} {logEntry.Category}: {message}");
            if (exception is not null) textWriter.WriteLine("  " + exception.ReplaceLineEndings("\n  "));
        }
    }

    private static string Json(string time, string level, string category, string message, (IReadOnlyList<KeyValuePair<string, object?>> Values, string? Exception) more)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("time", time);
            json.WriteString("level", level);
            json.WriteString("category", category);
            json.WriteString("message", message);
            foreach (var (name, value) in more.Values.Where(pair => pair.Key != "{OriginalFormat}").DistinctBy(pair => pair.Key))
                Value(json, JsonNamingPolicy.SnakeCaseLower.ConvertName(name), value);
            if (more.Exception is not null) json.WriteString("exception", more.Exception);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case int or long or short: json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
            default: json.WriteString(name, LogMask.Apply(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")); break;
        }
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Information => "information",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        _ => "debug",
    };
}
