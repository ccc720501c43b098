using Dapper;
using Filon.Storage;

namespace Filon.Reciprocity;

/// <summary>The words of persons about accounts: one an account, kept whatever becomes of the imports.</summary>
public sealed class FollowDecisionStore(Database database, Ids ids, TimeProvider clock)
{
    public const int LongestReason = 300;

    private const string Select =
        """
        select d.id, d.network, d.account_key as account, d.act, d.state, d.reason, a.name as by, d.decided_at as at
        from follow_decision d left join account a on a.id = d.decided_by
        where d.workspace_id = @workspace
        """;

    public async Task<IReadOnlyList<FollowDecision>> ListAsync(long workspace, string network, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.QueryAsync<FollowDecision>($"{Select} and d.network = @network order by d.id", new { workspace, network })).AsList();
    }

    /// <summary>
    /// Keeps the word: accepted, done, or dropped with its reason. What was dropped stays dropped, and what was decided one way is never
    /// decided the other way.
    /// </summary>
    /// <param name="workspace">Whose account follows.</param>
    /// <param name="word">Without an id or a time.</param>
    /// <param name="by">The account of the member; null: the command line.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Failure?> DecideAsync(long workspace, FollowDecision word, long? by, CancellationToken cancel) => database.WriteAsync<Failure?>(async t =>
    {
        if (word.State == DecisionState.Dropped && (word.Reason is not { Length: > 0 and <= LongestReason }))
            return Failure.Invalid(new Problem("reason", Sentence.Format("Say why, in at most {0} characters.", "Dites pourquoi, en {0} caractères au plus.", LongestReason)));
        if (!await IsKnownAsync(t, workspace, word)) return Unknown;
        var former = await FindAsync(t, workspace, word.Network, word.Account);
        if (former is { State: DecisionState.Dropped }) return new(FailureKind.Conflict, "This account was dropped: it is never proposed again.", "Ce compte a été écarté\u00a0: il n’est plus jamais proposé.");
        if (former is not null && former.Act != word.Act) return new(FailureKind.Conflict, "Something else was decided about this account.", "Autre chose a été décidé pour ce compte.");
        var id = former?.Id ?? ids.Next();
        await t.WatchAsync("follow_decision", new { workspace_id = workspace, id });
        await t.ExecuteAsync(
            """
            insert into follow_decision (workspace_id, id, network, account_key, act, state, reason, decided_by, decided_at)
            values (@workspace, @id, @Network, @Account, @act, @state, @Reason, @by, @now)
            on conflict (workspace_id, id) do update set state = excluded.state, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """, new { workspace, id, word.Network, word.Account, act = Code(word.Act), state = Code(word.State), word.Reason, by, now = clock.Now() });
        return null;
    }, cancel);

    /// <summary>Takes the word back: what was done is to be done again, what was accepted or dropped is undecided.</summary>
    public Task<Failure?> WithdrawAsync(long workspace, string network, string account, CancellationToken cancel) => database.WriteAsync<Failure?>(async t =>
    {
        if (await FindAsync(t, workspace, network, account) is not { } word) return Unknown;
        await t.WatchAsync("follow_decision", new { workspace_id = workspace, id = word.Id });
        await t.ExecuteAsync(
            word.State == DecisionState.Done
                ? "update follow_decision set state = 'accepted', decided_at = @now where workspace_id = @workspace and id = @Id"
                : "delete from follow_decision where workspace_id = @workspace and id = @Id", new { workspace, word.Id, now = clock.Now() });
        return null;
    }, cancel);

    private static Task<FollowDecision?> FindAsync(Transaction transaction, long workspace, string network, string account) =>
        transaction.FirstAsync<FollowDecision>($"{Select} and d.network = @network and d.account_key = @account", new { workspace, network, account });

    /// <summary>An account of the archives, or of somebody met on the network.</summary>
    private static async Task<bool> IsKnownAsync(Transaction transaction, long workspace, FollowDecision word) => await transaction.FirstAsync<long>(
        """
        select (select count(*) from follow_sighting where workspace_id = @workspace and network = @Network and account_key = @Account)
            + (select count(*) from profile where workspace_id = @workspace and network = @Network and network_key = @Account)
        """, new { workspace, word.Network, word.Account }) > 0;

    private static Failure Unknown { get; } = new(FailureKind.NotFound, "There is no such account in the archives.", "Ce compte n’est dans aucune archive.");

    private static string Code<T>(T word) where T : struct, Enum => word.ToString().ToLowerInvariant();
}
