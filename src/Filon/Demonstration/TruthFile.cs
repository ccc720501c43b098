using System.Text.Encodings.Web;
using System.Text.Json;
using Filon.Imports;
using NodaTime.Text;

namespace Filon.Demonstration;

/// <summary><c>truth.json</c>: what Filon is not told. Described in docs/demonstration.md; later tests lean on its shape.</summary>
internal static class TruthFile
{
    public const int Version = 1;

    public static void Write(string path, World world, Register register)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("seed", world.Seed);
        json.WriteString("from", LocalDatePattern.Iso.Format(world.Calendar.First));
        json.WriteString("until", LocalDatePattern.Iso.Format(world.Calendar.Today.PlusDays(-1)));
        Counts(json, world);
        Channels(json, world);
        Deals(json, world);
        Persons(json, world);
        Records(json, register);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, World world)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("touches", world.Diary.Touches.Count);
        json.WriteNumber("conversions", world.Diary.Requests.Count);
        json.WriteNumber("persons", world.Cast.Actors.Count);
        json.WriteNumber("deals", world.Market.Sales.Count);
        json.WriteNumber("posts", world.Feed.Posts.Count);
        json.WriteEndObject();
    }

    private static void Channels(Utf8JsonWriter json, World world)
    {
        var won = Won(world.Market.Sales);
        json.WriteStartArray("channels");
        foreach (var influence in Influence.All)
        {
            var without = Won(world.Market.SalesWithout(influence.Route));
            json.WriteStartObject();
            json.WriteString("channel", influence.Name);
            json.WriteNumber("touches", world.Diary.Touches.Count(touch => touch.Route == influence.Route));
            json.WriteNumber("found", world.Market.Sales.Count(sale => sale is { Status: DealStatus.Won, Type: DealType.New } && world.Market.Courtships[sale.Firm].FoundBy == influence.Route));
            json.WriteNumber("causedDeals", won.Deals - without.Deals);
            json.WriteNumber("causedEuros", won.Euros - without.Euros);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static (int Deals, long Euros) Won(IReadOnlyList<Sale> sales) =>
        (sales.Count(sale => sale.Status == DealStatus.Won), sales.Where(sale => sale.Status == DealStatus.Won).Sum(sale => (long)sale.Euros));

    private static void Deals(Utf8JsonWriter json, World world)
    {
        json.WriteStartArray("deals");
        for (var index = 0; index < world.Market.Sales.Count; index++)
        {
            var sale = world.Market.Sales[index];
            json.WriteStartObject();
            json.WriteString("key", HubSpotFiles.Id(index));
            json.WriteString("company", Crm.CompanyId(sale.Firm));
            json.WriteString("type", sale.Type.ToString().ToLowerInvariant());
            json.WriteString("status", sale.Status.ToString().ToLowerInvariant());
            json.WriteNumber("euros", sale.Euros);
            json.WriteString("foundBy", Influence.Of(world.Market.Courtships[sale.Firm].FoundBy!.Value).Name);
            json.WriteStartArray("persons");
            foreach (var actor in world.Committees[sale.Firm]) json.WriteNumberValue(actor.Number);
            json.WriteEndArray();
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Persons(Utf8JsonWriter json, World world)
    {
        json.WriteStartArray("persons");
        foreach (var actor in world.Cast.Actors)
        {
            json.WriteStartObject();
            json.WriteNumber("person", actor.Number);
            json.WriteString("name", $"{actor.First} {actor.Last}");
            if (actor.Firm is { } firm) json.WriteString("company", Crm.CompanyId(firm));
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Records(Utf8JsonWriter json, Register register)
    {
        json.WriteStartArray("records");
        foreach (var (source, key, company, person) in register.Records)
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteString("key", key);
            if (company is not null) json.WriteString("company", company);
            json.WriteNumber("person", person);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
    }
}
