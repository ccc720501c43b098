using Filon.Jobs;
using Filon.Storage;

namespace Filon.Deals;

/// <summary>What a member says of a deal.</summary>
public sealed class DealStore(Database database, JobStore jobs)
{
    public static IReadOnlyList<string> Types { get; } = ["new", "additional", "renewal"];

    /// <summary>Says what kind of sale it is; the figures are worked out anew.</summary>
    public async Task<Failure?> SetTypeAsync(long workspace, long id, string? type, CancellationToken cancel)
    {
        if (type is null || !Types.Contains(type))
            return Failure.Invalid(new Problem("type", new("A deal is new, additional or a renewal.", "Une affaire est nouvelle, complémentaire ou un renouvellement.")));
        return await database.WriteAsync(async transaction =>
        {
            await transaction.WatchAsync("deal", new { workspace_id = workspace, id });
            var changed = await transaction.ExecuteAsync(
                "update deal set type = @type, type_said = @said where workspace_id = @workspace and id = @id", new { workspace, id, type, said = true });
            if (changed == 0) return new Failure(FailureKind.NotFound, "There is no such deal here.", "Il n’y a pas d’affaire de ce numéro ici.");
            await jobs.EnqueueAsync(transaction, workspace, KnownJobs.RecomputeLedger, "");
            return null;
        }, cancel);
    }
}
