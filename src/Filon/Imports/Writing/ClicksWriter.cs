using Filon.Links;
using NodaTime.Text;

namespace Filon.Imports.Writing;

/// <summary>What networks count of our links.</summary>
internal sealed class ClicksWriter : IRecordWriter
{
    private static readonly string[] Columns = ["workspace_id", "id", "network", "address", "compared", "post_key", "first_day", "last_day", "clicks"];

    public RecordKind Kind => RecordKind.Clicks;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => desk.ReplaceAsync("network_click", Columns, records, placed =>
    {
        var said = (ClicksRecord)placed.Record;
        return
        [
            desk.WorkspaceId, placed.Id, said.Network, said.Address, said.PostKey is null ? ShortAddress.Compared(said.Address) : "", said.PostKey,
            said.FirstDay is { } first ? LocalDatePattern.Iso.Format(first) : null,
            LocalDatePattern.Iso.Format(said.LastDay ?? desk.Import.CreatedAt.InZone(desk.Workspace.Zone).Date), said.Clicks,
        ];
    });

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("network_click", ids);
}
