using Filon.Storage;

namespace Filon.People;

/// <summary>
/// What people said of edges, word by word. The newest word holds; an act (all that was said at one stroke) can be taken back at any time,
/// and what was said before holds again.
/// </summary>
internal sealed class DecisionStore(Transaction transaction, long workspace)
{
    /// <summary>Adds a word to an edge, and lets it hold.</summary>
    /// <param name="edge">Of which edge.</param>
    /// <param name="says">A state of <see cref="EdgeState"/>; 'open' sets what was said before aside.</param>
    /// <param name="word">Its id, the act it belongs to, who says it (null: the command line) and when.</param>
    public async Task SayAsync(long edge, string says, (long Id, long Act, long? By, long At) word)
    {
        await transaction.ExecuteAsync(
            """
            insert into identity_decision (workspace_id, id, act, edge_id, profile_a, profile_b, says, said_by, said_at)
            select workspace_id, @Id, @Act, id, profile_a, profile_b, @says, @By, @At from identity_edge where workspace_id = @workspace and id = @edge
            """, new { workspace, edge, says, word.Id, word.Act, word.By, word.At });
        await HoldAsync(edge);
    }

    /// <summary>Puts an edge without evidence between two profiles, unless there is one: something may then be said of it.</summary>
    /// <param name="id">Of the edge, where it is new.</param>
    /// <param name="profiles">In any order.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <returns>The id of the edge.</returns>
    public async Task<long> ByHandAsync(long id, (long First, long Second) profiles, long now)
    {
        var (a, b) = (Math.Min(profiles.First, profiles.Second), Math.Max(profiles.First, profiles.Second));
        await transaction.WatchAsync("identity_edge", new { workspace_id = workspace, id });
        await transaction.ExecuteAsync(
            """
            insert into identity_edge (workspace_id, id, profile_a, profile_b, evidence, detail, score, state, created_at)
            values (@workspace, @id, @a, @b, @evidence, '[]', 1.0, 'open', @now)
            on conflict (workspace_id, profile_a, profile_b, evidence) do nothing
            """, new { workspace, id, a, b, evidence = EvidenceRules.ByHand, now });
        return await transaction.FirstAsync<long>(
            "select id from identity_edge where workspace_id = @workspace and profile_a = @a and profile_b = @b and evidence = @evidence",
            new { workspace, a, b, evidence = EvidenceRules.ByHand });
    }

    /// <summary>Takes back the act that had the last word on this edge.</summary>
    /// <returns>The profiles it was about.</returns>
    public async Task<IReadOnlyCollection<long>> TakeBackAsync(StoredEdge edge)
    {
        var act = await transaction.FirstAsync<long?>(
            "select act from identity_decision where workspace_id = @workspace and edge_id = @Id order by id desc limit 1", new { workspace, edge.Id });
        var said = act is null ? [] : await transaction.QueryAsync<(long Edge, long A, long B)>(
            "select distinct edge_id, profile_a, profile_b from identity_decision where workspace_id = @workspace and act = @act order by edge_id", new { workspace, act });
        await transaction.ExecuteAsync("delete from identity_decision where workspace_id = @workspace and act = @act", new { workspace, act = act ?? 0 });
        foreach (var id in said.Select(word => word.Edge).Append(edge.Id).Distinct()) await HoldAsync(id);
        return [.. said.SelectMany(word => new[] { word.A, word.B }).Append(edge.ProfileA).Append(edge.ProfileB).Distinct()];
    }

    // the newest word; without one, what the evidence alone would say, and the next resolution looks again
    private async Task HoldAsync(long edge)
    {
        if (await FindAsync(transaction, workspace, edge) is not { } found) return;
        await transaction.WatchAsync("identity_edge", new { workspace_id = workspace, id = edge });
        var word = await transaction.FirstAsync<Word>(
            "select says, said_by, said_at from identity_decision where workspace_id = @workspace and edge_id = @edge order by id desc limit 1", new { workspace, edge });
        if (word is null && found.Evidence == EvidenceRules.ByHand)
        {
            await transaction.ExecuteAsync("delete from identity_edge where workspace_id = @workspace and id = @edge", new { workspace, edge });
            return;
        }

        var open = word is null or { Says: EdgeState.Open };
        await transaction.ExecuteAsync(
            "update identity_edge set state = @state, decided_by = @by, decided_at = @at where workspace_id = @workspace and id = @edge",
            new { workspace, edge, state = word?.Says ?? ByEvidence(found), by = open ? null : word!.SaidBy, at = open ? null : word!.SaidAt });
    }

    public static Task<StoredEdge?> FindAsync(Transaction transaction, long workspace, long edge) => transaction.FirstAsync<StoredEdge>(
        "select id, profile_a, profile_b, evidence, detail, score, state from identity_edge where workspace_id = @workspace and id = @edge", new { workspace, edge });

    private static string ByEvidence(StoredEdge edge) => edge.Score >= EvidenceRules.Named(edge.Evidence).AutomaticFrom ? EdgeState.Automatic : EdgeState.Proposed;

    private sealed record Word
    {
        public string Says { get; init; } = "";
        public long? SaidBy { get; init; }
        public long? SaidAt { get; init; }
    }
}
