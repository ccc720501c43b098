using Dapper;
using Filon.Storage;
using Filon.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Filon.Tests.Links;

/// <summary>A workspace with one link, written before the program starts.</summary>
internal static class MadeLinks
{
    public static Task AddAsync(TestDatabase test, string code) => test.Database.WriteAsync(async transaction =>
    {
        await transaction.ExecuteAsync("insert into workspace (id, slug, name, currency, time_zone, demonstration, created_at) values (7, 'acme', 'Acme', 'EUR', 'Europe/Paris', @no, 0)", new { no = false });
        await transaction.ExecuteAsync("insert into link_code (workspace_id, host, code, link_id) values (7, '', @code, 1)", new { code });
        await transaction.ExecuteAsync("insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (7, 1, '', @code, 'https://filon.example/', 'filon.example', @no, 0, 0)", new { code, no = false });
    }, default);

    /// <summary>What a process is told, to serve this database.</summary>
    public static (string, string)[] SettingsOf(TestDatabase test, string folder) =>
    [
        ("folder", folder),
        ("database", test.Address.Engine == Engine.PostgreSql ? test.Address.ConnectionString : new SqliteConnectionStringBuilder(test.Address.ConnectionString).DataSource),
    ];
}
