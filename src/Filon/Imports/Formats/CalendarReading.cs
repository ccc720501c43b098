using Filon.Imports.Sheets;
using Filon.Imports.Values;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>Goes through a calendar event by event (RFC 5545): long lines are folded, and begin with a blank where they go on.</summary>
internal static class CalendarReading
{
    public static IEnumerable<CalendarEvent> Events(TextReader text, ReadingHabits habits)
    {
        using var reader = text;
        List<(string Name, string Parameters, string Value)>? properties = null;
        var (number, depth) = (0L, 0);
        foreach (var line in Unfolded(reader))
        {
            var (name, parameters, value) = Parts(line);
            if (name == "BEGIN" && value == "VEVENT") (properties, depth) = ([], 0);
            else if (name == "BEGIN") depth++; // an alarm inside of an event has properties of its own
            else if (name == "END" && value == "VEVENT" && properties is not null)
            {
                yield return Event(properties, ++number, habits);
                properties = null;
            }
            else if (name == "END") depth--;
            else if (depth == 0 && properties?.Count < 10_000) properties.Add((name, parameters, value));
        }

        if (properties is not null) yield return new() { Refusal = new(new("", number + 1), RefusalReason.Truncated, Sentence.Format(
            "The calendar breaks off after event {0:N0}.", "L’agenda s’interrompt après l’événement {0:N0}.", number), Stops: true) };
    }

    private static CalendarEvent Event(List<(string Name, string Parameters, string Value)> properties, long number, ReadingHabits habits)
    {
        string? Said(string name) => properties.FirstOrDefault(property => property.Name == name).Value;
        var start = properties.FirstOrDefault(property => property.Name == "DTSTART");
        var position = new RowPosition("", number);
        if (start.Value is null || At(start.Parameters, start.Value, habits) is not { } at)
            return new() { Refusal = new(position, RefusalReason.Date, Sentence.Format("Event {0:N0} has no date that can be read.", "L’événement {0:N0} n’a pas de date lisible.", number)) };
        return new()
        {
            Position = position, At = at, Uid = Said("UID") ?? $"{at}:{Said("SUMMARY")}", Summary = Said("SUMMARY") is { Length: > 0 } summary ? Unescaped(summary) : null,
            Cancelled = Said("STATUS") == "CANCELLED", Repeats = Said("RRULE") is not null, People = [.. properties.Select(Person).OfType<(string, string?)>()],
        };
    }

    private static (string, string?)? Person((string Name, string Parameters, string Value) property)
    {
        if (property.Name is not ("ATTENDEE" or "ORGANIZER") || property.Parameters.Contains("PARTSTAT=DECLINED", StringComparison.OrdinalIgnoreCase)
            || property.Parameters.Contains("CUTYPE=ROOM", StringComparison.OrdinalIgnoreCase) || property.Parameters.Contains("CUTYPE=RESOURCE", StringComparison.OrdinalIgnoreCase)) return null;
        if (EmailText.Read(property.Value) is not { } email) return null;
        var name = property.Parameters.Split(';').FirstOrDefault(parameter => parameter.StartsWith("CN=", StringComparison.OrdinalIgnoreCase))?[3..].Trim('"', ' ');
        return (email, string.IsNullOrEmpty(name) || name.Contains('@', StringComparison.Ordinal) ? null : name);
    }

    /// <summary>20260714T143000Z, 20260714T143000 in the zone that TZID names, 20260714.</summary>
    private static Instant? At(string parameters, string value, ReadingHabits habits)
    {
        if (value.Length < 8 || !value.AsSpan(0, 8).ContainsOnlyDigits()) return null;
        var time = value.Length >= 15 && value[8] == 'T' ? $"T{value[9..11]}:{value[11..13]}:{value[13..15]}" : "";
        if (IsoText.Read($"{value[..4]}-{value[4..6]}-{value[6..8]}{time}") is not { } written) return null;
        if (value.EndsWith('Z')) return (written with { Offset = Offset.Zero }).At(habits.Zone);
        var zone = parameters.Split(';').FirstOrDefault(parameter => parameter.StartsWith("TZID=", StringComparison.OrdinalIgnoreCase))?[5..].Trim('"');
        return written.At(zone is null ? habits.Zone : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? habits.Zone);
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static (string Name, string Parameters, string Value) Parts(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            if (line[i] != ':' || quoted) continue;
            var head = line[..i];
            var semicolon = head.IndexOf(';', StringComparison.Ordinal);
            return semicolon < 0 ? (head.ToUpperInvariant(), "", line[(i + 1)..]) : (head[..semicolon].ToUpperInvariant(), head[(semicolon + 1)..], line[(i + 1)..]);
        }

        return ("", "", "");
    }

    private static IEnumerable<string> Unfolded(TextReader reader)
    {
        string? held = null;
        while (reader.ReadLine() is { } line)
        {
            if (held is not null && line.Length > 0 && (line[0] is ' ' or '\t') && held.Length < SheetLimits.LongestLine) held += line[1..];
            else
            {
                if (held is not null) yield return held;
                held = line;
            }
        }

        if (held is not null) yield return held;
    }

    private static string Unescaped(string text) => text.Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Trim();
}
