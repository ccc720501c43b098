namespace Filon.Imports.Writing;

/// <summary>Gives the records of an import their ids: those they have, or new ones.</summary>
internal sealed class Placement(WritingDesk desk)
{
    public async Task<IReadOnlyList<PlacedRecord>> NewAsync(IReadOnlyList<StagedRow> rows)
    {
        List<PlacedRecord> placed = [.. rows.Select(row => new PlacedRecord(desk.Ids.Next(), false, row.RowNumber, row.Record!, desk.Import.CreatedAt))];
        await desk.Sources.AddAsync(desk.Transaction, desk.WorkspaceId, rows[0].Kind, placed.Zip(rows, (record, row) => new RecordSource
        {
            RecordKey = row.RecordKey, RecordId = record.Id, ContentHash = row.ContentHash!, ImportId = desk.Import.Id, RowNumber = row.RowNumber,
        }), CancellationToken.None);
        return placed;
    }

    public async Task<IReadOnlyList<PlacedRecord>> KnownAsync(IReadOnlyList<StagedRow> rows)
    {
        var sources = await desk.Sources.FindAsync(desk.Transaction, desk.WorkspaceId, rows[0].Kind, [.. rows.Select(row => row.RecordKey)]);
        return [.. rows.Select(row => new PlacedRecord(sources[row.RecordKey].RecordId, true, row.RowNumber, row.Record!, desk.Import.CreatedAt))];
    }
}
