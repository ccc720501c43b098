namespace Filon.Imports.Writing;

/// <summary>Conversions. One that names where it came from is a touch too, with the conversion's own id.</summary>
internal sealed class ConversionWriter(TouchWriter touches) : IRecordWriter
{
    private static readonly string[] Columns =
        ["workspace_id", "id", "profile_id", "happened_at", "kind", "amount_minor", "currency", "label", "heard_of_us"];

    public RecordKind Kind => RecordKind.Conversion;

    public async Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        var profiles = await desk.People.ResolveAsync([.. records.Select(placed => new Mention(((ConversionRecord)placed.Record).Person, placed.RowNumber))]);
        await desk.ReplaceAsync("conversion", Columns, records, placed =>
        {
            var conversion = (ConversionRecord)placed.Record;
            return
            [
                desk.WorkspaceId, placed.Id, profiles[MentionedProfile.KeyOf(conversion.Person)], conversion.At.ToUnixTimeMilliseconds(),
                conversion.ConversionKind, conversion.Amount?.Minor, conversion.Amount?.Currency, conversion.Label, conversion.HeardOfUs,
            ];
        });
        await desk.DeleteAsync("touch", records.Where(placed => placed.Exists).Select(placed => placed.Id));
        await touches.WriteAsync(desk, [.. records.Where(placed => SaysWhereFrom((ConversionRecord)placed.Record)).Select(AsTouch)]);
    }

    public async Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids)
    {
        await desk.DeleteAsync("conversion", ids);
        await desk.DeleteAsync("touch", ids);
    }

    private static bool SaysWhereFrom(ConversionRecord conversion) =>
        conversion.Channel is not null || conversion.Source is not null || conversion.Medium is not null || conversion.Campaign is not null;

    private static PlacedRecord AsTouch(PlacedRecord placed)
    {
        var conversion = (ConversionRecord)placed.Record;
        return placed with
        {
            Exists = false,
            Record = new TouchRecord
            {
                Key = conversion.Key, Person = conversion.Person, At = conversion.At, Channel = conversion.Channel, Source = conversion.Source,
                Medium = conversion.Medium, Campaign = conversion.Campaign, Label = conversion.Label,
            },
        };
    }
}
