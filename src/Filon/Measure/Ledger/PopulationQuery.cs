using System.Text.Json;
using Dapper;
using Filon.Measure.Attribution;
using Filon.Storage;

namespace Filon.Measure.Ledger;

/// <summary>Reads what the models over the whole population say, and the chain and paths that explain it.</summary>
public sealed class PopulationQuery(Database database)
{
    /// <summary>By channel, the largest first.</summary>
    public async Task<IReadOnlyList<PopulationCredit>> CreditsAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            """
            select model, channel, conversions, amount_minor, removal_effect, rate from population_credit
            where workspace_id = @workspace order by model, amount_minor desc nulls last, rate desc nulls last, channel
            """, new { workspace });
        return [.. rows.Select(row => new PopulationCredit(
            Models.FromName(row.Model)!.Value, row.Channel, row.Conversions, row.AmountMinor, row.RemovalEffect, row.Rate))];
    }

    /// <summary>The arrows of the chain of order 1 that leave or reach a channel (all, without one), the likeliest first.</summary>
    public async Task<IReadOnlyList<PopulationTransition>> TransitionsAsync(long workspace, string? channel, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<PopulationTransition>(
            $"""
            select from_state, to_state, weight, probability from population_transition
            where workspace_id = @workspace {(channel is null ? "" : "and (from_state = @channel or to_state = @channel)")}
            order by weight desc, from_state, to_state limit 200
            """, new { workspace, channel })).AsList();
    }

    /// <summary>The commonest paths, those through a channel where one is named.</summary>
    public async Task<IReadOnlyList<PopulationPath>> PathsAsync(long workspace, string? channel, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<(string Path, double Conversions, long Minor, double Nulls)>(
            "select path, conversions, amount_minor, nulls from population_path where workspace_id = @workspace order by place", new { workspace });
        return [.. rows.Select(row => new PopulationPath(JsonSerializer.Deserialize<string[]>(row.Path)!, row.Conversions, row.Minor, row.Nulls))
            .Where(path => channel is null || path.Channels.Contains(channel))];
    }

    private sealed record Row
    {
        public string Model { get; init; } = "";
        public string Channel { get; init; } = "";
        public double? Conversions { get; init; }
        public long? AmountMinor { get; init; }
        public double? RemovalEffect { get; init; }
        public double? Rate { get; init; }
    }
}
