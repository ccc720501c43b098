using Filon.Audit;
using Filon.Storage;
using Filon.Workspaces;

namespace Filon.Server.Operation.Checks;

/// <summary>Has anybody changed, added or taken out a line of the audit log?</summary>
internal sealed class AuditCheck(DatabaseHealth database, AuditQuery audit, WorkspaceStore workspaces) : ICheck
{
    private const long Server = 0, Quick = 1000;

    public string Name => "audit";

    public Sentence Title { get; } = new("Audit log", "Journal d’audit");

    public async Task<Finding> LookAsync(CheckScope scope, CancellationToken cancel)
    {
        if (!database.Exists) return Judge([], scope.Thorough);
        var names = (await workspaces.ListAsync(cancel)).ToDictionary(workspace => workspace.Id, workspace => Sentence.Same(workspace.Name));
        names[Server] = new("the server itself", "le serveur lui-même");
        List<AuditChain> chains = [];
        foreach (var chain in await audit.ChainsAsync(cancel))
        {
            if (scope.Workspace is { } only && chain != only && chain != Server) continue;
            var (good, broken) = await audit.VerifyAsync(chain, cancel, scope.Thorough ? long.MaxValue : Quick);
            chains.Add(new(names.GetValueOrDefault(chain) ?? Sentence.Format("{0}", "{0}", chain), good, broken));
        }

        return Judge(chains, scope.Thorough);
    }

    internal static Finding Judge(IReadOnlyList<AuditChain> chains, bool thorough)
    {
        if (chains.Where(chain => chain.Broken is not null).ToList() is { Count: > 0 } broken)
            return Finding.Broken(
                new(string.Join(" ", broken.Select(chain => Say(chain).En)), string.Join(" ", broken.Select(chain => Say(chain).Fr))),
                new("Somebody wrote in the database besides Filon. Keep a copy of it, compare with a back-up made before, and change who may enter.",
                    "Quelqu’un a écrit dans la base en dehors de Filon. Gardez-en une copie, comparez avec une sauvegarde antérieure, et changez qui peut y entrer."));
        var lines = chains.Sum(chain => chain.Good);
        if (lines == 0) return Finding.Fine(new("There is no line yet.", "Il n’y a pas encore de ligne."));
        return Finding.Fine(thorough
            ? Sentence.Count(lines, new("{0:N0} line, unchanged.", "{0:N0} ligne, inchangée."), new("{0:N0} lines, every one unchanged and in its place.", "{0:N0} lignes, toutes inchangées et à leur place."))
            : Sentence.Count(lines, new("The last line is unchanged.", "La dernière ligne est inchangée."), new("The last {0:N0} lines are unchanged and in their place.", "Les {0:N0} dernières lignes sont inchangées et à leur place.")));
    }

    private static Sentence Say(AuditChain chain) => new(
        Sentence.Format("In the log of {0}, line {1:N0} was changed or is missing.", "", chain.Name.En, chain.Broken).En,
        Sentence.Format("", "Dans le journal de {0}, la ligne {1:N0} a été modifiée ou manque.", chain.Name.Fr, chain.Broken).Fr);

    /// <param name="Broken">The first line that does not hold.</param>
    internal sealed record AuditChain(Sentence Name, long Good, long? Broken);
}
