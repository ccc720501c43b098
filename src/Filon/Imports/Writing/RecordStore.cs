using Filon.Storage;

namespace Filon.Imports.Writing;

/// <summary>What the writers look up and take out of the product's tables.</summary>
internal sealed class RecordStore
{
    public Task DeleteAsync(Transaction transaction, long workspace, string table, IReadOnlyCollection<long> ids) =>
        ids.Count == 0 ? Task.CompletedTask : transaction.ExecuteAsync(
            $"delete from {table} where workspace_id = @workspace and {transaction.Dialect.Among("id", "ids")}",
            new { workspace, ids = transaction.Dialect.List(ids) });

    /// <summary>Takes out the rows of a table that hang on these records.</summary>
    public Task DetachAsync(Transaction transaction, long workspace, (string Table, string Column) link, IReadOnlyCollection<long> ids) =>
        ids.Count == 0 ? Task.CompletedTask : transaction.ExecuteAsync(
            $"delete from {link.Table} where workspace_id = @workspace and {transaction.Dialect.Among(link.Column, "ids")}",
            new { workspace, ids = transaction.Dialect.List(ids) });

    /// <summary>Which person each profile belongs to.</summary>
    public async Task<Dictionary<long, long>> PersonsAsync(Transaction transaction, long workspace, IReadOnlyCollection<long> profiles) =>
        profiles.Count == 0 ? [] : (await transaction.QueryAsync<(long Id, long Person)>(
            $"select id, person_id from profile where workspace_id = @workspace and {transaction.Dialect.Among("id", "profiles")} order by id",
            new { workspace, profiles = transaction.Dialect.List(profiles) })).ToDictionary(row => row.Id, row => row.Person);

    /// <summary>The profiles of one network by their keys.</summary>
    public async Task<Dictionary<string, long>> ProfilesAsync(Transaction transaction, long workspace, string network, IReadOnlyCollection<string> keys) =>
        keys.Count == 0 ? [] : (await transaction.QueryAsync<(string Key, long Id)>(
            $"""
            select network_key, id from profile
            where workspace_id = @workspace and network = @network and {transaction.Dialect.Among("network_key", "keys")}
            order by network_key
            """, new { workspace, network, keys = transaction.Dialect.List(keys) })).ToDictionary(row => row.Key, row => row.Id, StringComparer.Ordinal);

    /// <summary>The oldest company of each value of a column (domain, name_folded).</summary>
    public async Task<Dictionary<string, long>> CompaniesAsync(Transaction transaction, long workspace, string column, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? [] : (await transaction.QueryAsync<(string Value, long Id)>(
            $"""
            select {column}, min(id) from company
            where workspace_id = @workspace and {transaction.Dialect.Among(column, "values")}
            group by {column} order by {column}
            """, new { workspace, values = transaction.Dialect.List(values) })).ToDictionary(row => row.Value, row => row.Id, StringComparer.Ordinal);

    /// <summary>Persons whom no profile describes any more.</summary>
    public Task DeleteEmptyPersonsAsync(Transaction transaction, long workspace) => transaction.ExecuteAsync(
        """
        delete from person where workspace_id = @workspace
            and not exists (select 1 from profile p where p.workspace_id = @workspace and p.person_id = person.id);
        delete from person_word where workspace_id = @workspace
            and not exists (select 1 from person p where p.workspace_id = @workspace and p.id = person_word.person_id);
        """, new { workspace });
}
