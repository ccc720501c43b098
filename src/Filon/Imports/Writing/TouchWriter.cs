using Filon.Measure.Channels;

namespace Filon.Imports.Writing;

/// <summary>Touches, each on the profile it names, with its channel and the question that decided it.</summary>
internal sealed class TouchWriter : IRecordWriter
{
    private static readonly string[] Columns =
    [
        "workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule", "said_channel", "source", "medium",
        "campaign", "referrer", "url", "post_key", "introducer", "label",
    ];

    public RecordKind Kind => RecordKind.Touch;

    public async Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        var profiles = await desk.People.ResolveAsync([.. records.Select(placed => new Mention(((TouchRecord)placed.Record).Person, placed.RowNumber))]);
        await desk.ReplaceAsync("touch", Columns, records, placed => Row(desk, placed, profiles));
    }

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("touch", ids);

    private static object?[] Row(WritingDesk desk, PlacedRecord placed, IReadOnlyDictionary<string, long> profiles)
    {
        var touch = (TouchRecord)placed.Record;
        var answer = desk.Channels.Classify(new ChannelInputs(
            touch.Channel, touch.Source, touch.Medium, touch.Campaign, touch.Referrer, touch.Url, touch.Label, touch.Introducer,
            BySales: touch.TouchKind == TouchKind.Sales));
        return
        [
            desk.WorkspaceId, placed.Id, profiles[MentionedProfile.KeyOf(touch.Person)], touch.At.ToUnixTimeMilliseconds(), placed.RowNumber,
            Words.Of(touch.TouchKind), answer.Channel, answer.Rule, touch.Channel, touch.Source, touch.Medium, touch.Campaign, touch.Referrer,
            touch.Url, touch.PostKey, touch.Introducer, touch.Label,
        ];
    }
}
