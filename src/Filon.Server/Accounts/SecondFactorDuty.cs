using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>A workspace may ask a second step of every member: who has none stands outside, with the pages and with tokens alike.</summary>
public sealed class SecondFactorDuty(WorkspaceStore workspaces, SecondFactorStore factors)
{
    /// <summary>Asks it from now on, or no more.</summary>
    /// <returns><see cref="FailureKind.Conflict"/> where the owner has none: they would be the first to stand outside.</returns>
    public async Task<Failure?> AskAsync(Workspace workspace, Account owner, bool asked, CancellationToken cancel)
    {
        if (asked && !await HasAsync(owner, cancel))
            return new Failure(FailureKind.Conflict,
                "Turn on your own second step first, on your profile page: without it you would be the first to stand outside.",
                "Activez d’abord votre propre seconde étape, sur la page de votre profil\u00a0: sans elle, vous seriez le premier à rester dehors.");
        await workspaces.AskSecondFactorAsync(workspace.Id, asked, cancel);
        return null;
    }

    /// <summary>Null where that account may enter.</summary>
    public async Task<Failure?> RefuseAsync(Workspace workspace, Account account, CancellationToken cancel) =>
        !workspace.SecondFactor || await HasAsync(account, cancel) ? null : new(FailureKind.Forbidden, Sentence.Format(
            "The workspace {0} asks its members for a second step of sign-in: turn it on under Your profile, Second step.",
            "L’espace {0} demande à ses membres une seconde étape de connexion\u00a0: activez-la sous Votre profil, Seconde étape.", workspace.Name));

    private async Task<bool> HasAsync(Account account, CancellationToken cancel) => (await factors.StateAsync(account.Id, cancel)).IsOn;
}
