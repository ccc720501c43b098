using Filon.People;

namespace Filon.Imports.Writing;

/// <summary>Gives the records of an import their ids: those they have, or new ones. A company known by mention alone is taken over.</summary>
internal sealed class Placement(WritingDesk desk)
{
    private readonly MentionStore _mentions = new();
    private readonly HashSet<long> _taken = [];

    public async Task<IReadOnlyList<PlacedRecord>> NewAsync(IReadOnlyList<StagedRow> rows)
    {
        List<PlacedRecord> placed = [.. rows.Select(row => new PlacedRecord(desk.Ids.Next(), false, row.RowNumber, row.Record!, desk.Import.CreatedAt))];
        if (placed[0].Record is CompanyRecord) placed = await TakeOverAsync(placed);
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

    private async Task<List<PlacedRecord>> TakeOverAsync(List<PlacedRecord> placed)
    {
        var companies = placed.ConvertAll(record => (CompanyRecord)record.Record);
        var byDomain = await _mentions.CompaniesAsync(desk.Transaction, desk.WorkspaceId, "domain", [.. companies.Select(company => company.Domain).OfType<string>().Distinct()]);
        var byName = await _mentions.CompaniesAsync(desk.Transaction, desk.WorkspaceId, "name_folded", [.. companies.Select(company => FoldedName.OfCompany(company.Name)).Distinct()]);
        return placed.ConvertAll(record =>
        {
            var company = (CompanyRecord)record.Record;
            var found = company.Domain is not null && byDomain.TryGetValue(company.Domain, out var id) ? id : byName.GetValueOrDefault(FoldedName.OfCompany(company.Name));
            return found != 0 && _taken.Add(found) ? record with { Id = found, Exists = true } : record;
        });
    }
}
