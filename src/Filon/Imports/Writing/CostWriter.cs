using NodaTime.Text;

namespace Filon.Imports.Writing;

/// <summary>Costs, with the channel they were spent on in the workspace's words.</summary>
internal sealed class CostWriter : IRecordWriter
{
    private static readonly string[] Columns =
        ["workspace_id", "id", "spent_on", "side", "category", "channel", "campaign", "label", "amount_minor", "currency"];

    public RecordKind Kind => RecordKind.Cost;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => desk.ReplaceAsync("cost", Columns, records, placed =>
    {
        var cost = (CostRecord)placed.Record;
        return
        [
            desk.WorkspaceId, placed.Id, LocalDatePattern.Iso.Format(cost.SpentOn ?? cost.Month.OnDayOfMonth(1)), Words.Of(cost.Side),
            Words.Of(cost.Category), cost.Channel is null ? null : desk.Channels.Named(cost.Channel), cost.Campaign, cost.Label,
            cost.Amount.Minor, cost.Amount.Currency,
        ];
    });

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("cost", ids);
}
