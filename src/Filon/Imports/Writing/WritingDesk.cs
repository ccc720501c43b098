using Filon.Measure.Channels;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Imports.Writing;

/// <summary>What every writer works with: one transaction, one import, and the people and companies its lines refer to.</summary>
internal sealed class WritingDesk
{
    public WritingDesk(Transaction transaction, Import import, Workspace workspace, ChannelRules channels, Ids ids)
    {
        (Transaction, Import, Workspace, Channels, Ids) = (transaction, import, workspace, channels, ids);
        Companies = new ReferencedCompanies(this);
        People = new ReferencedPeople(this);
    }

    public Transaction Transaction { get; }

    public Import Import { get; }

    public Workspace Workspace { get; }

    public ChannelRules Channels { get; }

    public Ids Ids { get; }

    public ReferencedCompanies Companies { get; }

    public ReferencedPeople People { get; }

    public RecordStore Records { get; } = new();

    public SourceStore Sources { get; } = new();

    public long WorkspaceId => Workspace.Id;

    public Task DeleteAsync(string table, IEnumerable<long> ids) => Records.DeleteAsync(Transaction, WorkspaceId, table, [.. ids]);

    public Task InsertAsync(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows) =>
        Transaction.InsertManyAsync(table, columns, rows, CancellationToken.None);

    /// <summary>Replaces the rows of a table that belong to these records.</summary>
    public async Task ReplaceAsync(string table, IReadOnlyList<string> columns, IReadOnlyList<PlacedRecord> records, Func<PlacedRecord, object?[]> row)
    {
        if (records.Any(record => record.Exists)) await DeleteAsync(table, records.Where(record => record.Exists).Select(record => record.Id));
        await InsertAsync(table, columns, records.Select(row));
    }
}
