using Filon.Jobs;
using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>The retention policy in force: seen before it is agreed, taken back at will.</summary>
public sealed class Retaining(Database database, PolicyStore policies, RetentionQuery query, JobStore jobs, TimeProvider clock)
{
    public const int MostShown = 200;

    /// <summary>How long before its time a deletion is announced.</summary>
    public static Duration Notice { get; } = Duration.FromDays(30);

    /// <summary>Whose time runs out within the next thirty days, or has run out.</summary>
    public async Task<IReadOnlyList<RetentionClock>> ComingAsync(long workspace, PrivacyPolicy policy, CancellationToken cancel) =>
        await query.DueAsync(workspace, policy, clock.Now() + Notice, MostShown + 1, cancel);

    /// <summary>From the next night on, what has had its time is erased.</summary>
    public Task AgreeAsync(long workspace, long account, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        await policies.AgreeAsync(transaction, workspace, account);
        await jobs.EnqueueAsync(transaction, workspace, ApplyRetention.Name, "", Duration.FromDays(1));
    }, cancel);

    public Task StopAsync(long workspace, CancellationToken cancel) =>
        database.WriteAsync(transaction => policies.AgreeAsync(transaction, workspace, null), cancel);

    /// <param name="typed">Months by category, as typed.</param>
    public async Task<Failure?> SetTermsAsync(long workspace, IReadOnlyDictionary<RetentionCategory, string?> typed, CancellationToken cancel)
    {
        var months = typed.ToDictionary(one => one.Key, one => int.TryParse(one.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0);
        var wrong = months.Where(one => one.Value is < 1 or > 600)
            .Select(one => new Problem(PrivacyWords.Code(one.Key), new("A number of months from 1 to 600.", "Un nombre de mois de 1 à 600."))).ToList();
        if (wrong.Count > 0) return Failure.Invalid(wrong);
        await policies.SetTermsAsync(workspace, months, cancel);
        return null;
    }
}
