using System.Net;
using Dapper;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.AspNetCore.Routing;
using Shouldly;

namespace Filon.Tests.Hostile;

/// <summary>Two workspaces on one server: the numbers of one, asked for and acted on by the owner of the other.</summary>
public sealed class WorkspaceCrossingTests
{
    [Theory, EveryEngine]
    public async Task No_number_of_one_workspace_opens_or_changes_anything_from_another(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        await HostileTexts.ImportAsync(owner);
        await filon.IdleAsync();
        using var stranger = await filon.SignedInAsync(Role.Owner, "Other");
        var before = await RowsAsync(filon, owner.Workspace.Id);
        before.Count.ShouldBeGreaterThan(20);

        var asked = 0;
        foreach (var (method, address) in Addresses(filon, await NumbersAsync(filon, owner.Workspace.Id)))
        {
            using var content = method == "GET" ? null : new FormUrlEncodedContent([]);
            var answer = await stranger.SendAsync(new(method), address, content);
            answer.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, address);
            (await answer.Content.ReadAsStringAsync()).Contains(HostileTexts.Mark, StringComparison.Ordinal).ShouldBeFalse(address);
            asked++;
        }

        asked.ShouldBeGreaterThan(300);
        (await RowsAsync(filon, owner.Workspace.Id)).ShouldBe(before);
    }

    /// <summary>Every route that names a number, with every number of the other workspace.</summary>
    private static IEnumerable<(string Method, string Address)> Addresses(RunningFilon filon, IReadOnlyList<long> numbers) =>
        from endpoint in filon.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText!
        where endpoint.Metadata.GetMetadata<Access>()?.Role is not null && pattern.Contains(":long}", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        from number in numbers
        select (method, System.Text.RegularExpressions.Regex.Replace(pattern.Replace("{workspace}", "other", StringComparison.Ordinal), @"\{[^}]+\}", $"{number}"));

    /// <summary>One number of each table of the workspace.</summary>
    private static async Task<IReadOnlyList<long>> NumbersAsync(RunningFilon filon, long workspace)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        List<long> numbers = [];
        foreach (var table in await TablesAsync(connection, "id"))
            numbers.AddRange(await connection.QueryAsync<long>($"select id from {table} where workspace_id = {workspace} order by id limit 1"));
        return numbers;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(RunningFilon filon, long workspace)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        List<string> rows = [];
        foreach (var table in await TablesAsync(connection, "workspace_id"))
        {
            if (table is "job") continue; // the runner's own, at work meanwhile
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table} where workspace_id = {workspace}"))
                rows.Add($"{table} {string.Join(" | ", row.Select(cell => $"{cell.Key}={cell.Value}"))}");
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(System.Data.Common.DbConnection connection, string column)
    {
        var sql = connection is Npgsql.NpgsqlConnection
            ? $"select table_name from information_schema.columns c where table_schema = 'public' and column_name = '{column}' and exists (select 1 from information_schema.columns w where w.table_name = c.table_name and w.column_name = 'workspace_id') order by table_name"
            : $"select m.name from sqlite_master m where m.type = 'table' and exists (select 1 from pragma_table_info(m.name) where name = '{column}') and exists (select 1 from pragma_table_info(m.name) where name = 'workspace_id') order by m.name";
        return (await connection.QueryAsync<string>(sql)).AsList();
    }
}
