using Filon.People;

namespace Filon.Imports.Writing;

/// <summary>Companies.</summary>
internal sealed class CompanyWriter : IRecordWriter
{
    private static readonly string[] Columns = ["workspace_id", "id", "name", "name_folded", "domain", "industry", "country", "created_at"];

    public RecordKind Kind => RecordKind.Company;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => InsertAsync(desk, records);

    public static async Task InsertAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        await desk.ReplaceAsync("company", Columns, records, placed =>
        {
            var company = (CompanyRecord)placed.Record;
            var folded = FoldedName.OfCompany(company.Name) is { Length: > 0 } said ? said : company.Name;
            return
            [
                desk.WorkspaceId, placed.Id, company.Name, folded, CompanyMention.Own(company.Domain), company.Industry, company.Country,
                placed.At.ToUnixTimeMilliseconds(),
            ];
        });
        foreach (var placed in records) desk.Companies.Remember(placed.Record.Key, placed.Id);
    }

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("company", ids);
}
