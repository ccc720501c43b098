using Filon.Jobs;
using Filon.People;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>What a person asks for when somebody is to be erased: see first, then say so by typing the name. It cannot be undone.</summary>
public sealed class Erasing(Database database, ErasureStore erasures, ErasureQuery query, JobStore jobs, Ids ids)
{
    internal static Failure NoPerson { get; } = new(FailureKind.NotFound, "There is no such person here.", "Il n’y a pas de telle personne ici.");

    private static readonly Failure Own = new(FailureKind.Conflict,
        "This is the workspace’s own account: it is not erased here.", "C’est le compte de l’espace lui-même : il ne s’efface pas ici.");

    /// <summary>What would go and what would stay.</summary>
    public async Task<Outcome<ErasurePreview>> PreviewAsync(long workspace, long person, CancellationToken cancel) =>
        await query.PreviewAsync(workspace, person, cancel) is { } preview ? preview : NoPerson;

    /// <summary>Has a person erased. Asked twice before it is done, it is one erasure.</summary>
    /// <param name="typed">The person's name, as <see cref="ErasurePreview.Name"/> says it.</param>
    /// <returns>The receipt, and the job that does it.</returns>
    public async Task<Outcome<(Erasure Receipt, long Job)>> RequestAsync(long workspace, long person, string? typed, long? account, CancellationToken cancel)
    {
        var preview = await PreviewAsync(workspace, person, cancel);
        if (!preview.Succeeded) return preview.Failure;
        if (preview.Value.IsOwn) return Own;
        if (!IsName(typed, preview.Value.Name)) return NotTheName(preview.Value.Name);
        return await database.WriteAsync<Outcome<(Erasure, long)>>(
            async transaction => await AddAsync(transaction, workspace, new() { Id = ids.Next(), PersonId = person, AskedBy = account }), cancel);
    }

    /// <summary>The same with the caller's transaction, without a name typed: for the retention clock.</summary>
    internal async Task<(Erasure Receipt, long Job)> AddAsync(Transaction transaction, long workspace, Erasure erasure)
    {
        var waiting = (await ErasureStore.WaitingAsync(transaction, workspace)).FirstOrDefault(one => one.PersonId == erasure.PersonId);
        if (waiting is null) await erasures.AddAsync(transaction, workspace, erasure);
        return (waiting ?? erasure, await jobs.EnqueueAsync(transaction, workspace, ErasePersons.Name, ""));
    }

    private static bool IsName(string? typed, string name) =>
        string.Equals(typed?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase) || FoldedName.OfPerson(typed) is { Length: > 0 } folded && folded == FoldedName.OfPerson(name);

    private static Failure NotTheName(string name) => Failure.Invalid(new Problem("name", Sentence.Format(
        "Type the name exactly: {0}.", "Tapez le nom exactement : {0}.", name)));
}
