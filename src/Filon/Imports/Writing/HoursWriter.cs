using NodaTime.Text;

namespace Filon.Imports.Writing;

/// <summary>Hours worked on a channel.</summary>
internal sealed class HoursWriter : IRecordWriter
{
    private static readonly string[] Columns =
        ["workspace_id", "id", "worked_on", "role", "who", "minutes", "side", "channel", "campaign", "label"];

    public RecordKind Kind => RecordKind.Hours;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => desk.ReplaceAsync("hours", Columns, records, placed =>
    {
        var hours = (HoursRecord)placed.Record;
        return
        [
            desk.WorkspaceId, placed.Id, LocalDatePattern.Iso.Format(hours.WorkedOn), hours.Role, hours.Who, hours.Minutes, Words.Of(hours.Side),
            hours.Channel is null ? null : desk.Channels.Named(hours.Channel), hours.Campaign, hours.Label,
        ];
    });

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("hours", ids);
}
