using System.Text.Json;
using Filon.Imports.Sheets;
using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>Google Analytics 4 events out of BigQuery, one JSON a line: each session a touch, each purchase, lead or sign-up a conversion.</summary>
internal sealed class AnalyticsEvents : KnownFormat
{
    private static readonly HashSet<string> Conversions = ["purchase", "generate_lead", "sign_up", "submit_form", "form_submit", "close_convert_lead", "qualify_lead"];

    public override FileFormat Format { get; } = new("ga4-events",
        new("Google Analytics 4 events (BigQuery)", "Événements Google Analytics 4 (BigQuery)"),
        new("JSON lines with event_name, event_timestamp and user_pseudo_id", "Des lignes JSON avec event_name, event_timestamp et user_pseudo_id"),
        new("In BigQuery: the table events_YYYYMMDD, Export, Cloud Storage, JSON (newline delimited), without compression.",
            "Dans BigQuery : la table events_AAAAMMJJ, Exporter, Cloud Storage, JSON (délimité par des retours à la ligne), sans compression."),
        FileFormat.FromDescription);

    public override bool Fits(OpenedFile file)
    {
        var first = file.Start.AsSpan().TrimStart("\uFEFF \r\n");
        return first.StartsWith("{") && file.Start.Contains("\"event_name\"", StringComparison.Ordinal)
            && file.Start.Contains("\"event_timestamp\"", StringComparison.Ordinal) && file.Start.Contains("\"user_pseudo_id\"", StringComparison.Ordinal);
    }

    public override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits)
    {
        using var reader = new StreamReader(file.Source.Open());
        var (number, known) = (0L, new HashSet<string>());
        while (reader.ReadLine() is { } line)
        {
            var position = new RowPosition("", ++number);
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line.Length > SheetLimits.LongestLine) yield return ReadRow.Of(new Refusal(position, RefusalReason.TooLarge, Sentence.Format("Line {0:N0} is longer than 1 MiB.", "La ligne {0:N0} dépasse 1 Mio.", number)));
            else if (Parsed(line) is not { } element) yield return ReadRow.Of(new Refusal(position, RefusalReason.Malformed, Sentence.Format("Line {0:N0} is no JSON object.", "La ligne {0:N0} n’est pas un objet JSON.", number)));
            else foreach (var row in Event(element, position, habits, known)) yield return row;
        }
    }

    private static IEnumerable<ReadRow> Event(JsonElement element, RowPosition position, ReadingHabits habits, HashSet<string> known)
    {
        if (element.Said("event_name") is not { } name || !long.TryParse(element.Said("event_timestamp"), out var micros) || element.Said("user_pseudo_id") is not { } visitor || micros is < 0 or > 4_102_444_800_000_000)
        {
            yield return ReadRow.Of(new Refusal(position, RefusalReason.Missing, new("The event has no name, no time or nobody.", "L’événement n’a pas de nom, pas de date ou personne.")));
            yield break;
        }

        var at = Instant.FromUnixTimeMilliseconds(micros / 1000);
        var user = element.Said("user_id");
        var person = new PersonReference { Network = "ga4", NetworkKey = visitor };
        if (user is not null && Values.EmailText.Read(user) is { } email && known.Add(visitor))
            yield return ReadRow.Of(new ProfileRecord { Key = $"ga4:{visitor}", Position = position, Network = "ga4", NetworkKey = visitor, Emails = [email] });
        var session = $"{visitor}:{Parameter(element, "ga_session_id") ?? at.InUtc().Date.ToString("R", null)}";
        if (known.Add(session)) yield return ReadRow.Of(Touch(element, (session, position, person, at)));
        if (Conversions.Contains(name)) yield return ReadRow.Of(new ConversionRecord
        {
            Key = $"ga4:{NaturalKey.Of(visitor, micros.ToString(System.Globalization.CultureInfo.InvariantCulture), name)}", Position = position, Person = person, At = at, ConversionKind = name.Replace('_', '-'),
            Amount = Money(element, habits), Label = Parameter(element, "transaction_id"),
        });
    }

    private static TouchRecord Touch(JsonElement element, (string Session, RowPosition Position, PersonReference Person, Instant At) visit)
    {
        var manual = element.Inside("session_traffic_source_last_click")?.Inside("manual_campaign") ?? element.Inside("collected_traffic_source");
        string? Said(string inManual, string collected) => Told(manual?.Said(inManual) ?? manual?.Said(collected));
        return new()
        {
            Key = $"ga4:{visit.Session}", Position = visit.Position, Person = visit.Person, At = visit.At,
            Source = Said("source", "manual_source") ?? Told(Parameter(element, "source")), Medium = Said("medium", "manual_medium") ?? Told(Parameter(element, "medium")),
            Campaign = Said("campaign_name", "manual_campaign_name") ?? Told(Parameter(element, "campaign")), Url = Parameter(element, "page_location"), Referrer = Parameter(element, "page_referrer"),
        };
    }

    private static string? Told(string? text) => text is null or "" or "(direct)" or "(none)" or "(not set)" ? null : text;

    private static Filon.Money.Amount? Money(JsonElement element, ReadingHabits habits)
    {
        var currency = Parameter(element, "currency") is { Length: 3 } code && Filon.Money.Currencies.IsCode(code) ? code : habits.Currency;
        return Parameter(element, "value") is { } value ? Values.MoneyText.Read(value, false, currency) : null;
    }

    private static string? Parameter(JsonElement element, string name) => element.Inside("event_params") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(item => item.Said("key") == name).Select(item => item.Inside("value"))
            .Select(value => value?.Said("string_value") ?? value?.Said("int_value") ?? value?.Said("double_value") ?? value?.Said("float_value")).FirstOrDefault() : null;

    private static JsonElement? Parsed(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
