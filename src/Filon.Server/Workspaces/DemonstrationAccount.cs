using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>The one account whose password is known to all: it belongs to the demonstration workspace and to no other.</summary>
public sealed class DemonstrationAccount(AccountStore accounts, WorkspaceStore workspaces, Passwords passwords)
{
    public const string Email = "demo@filon.example", Password = "filon demonstration";

    /// <summary>The demonstration workspace of that name, owned by the demonstration account; made where there is none.</summary>
    public async Task<Workspace> OpenAsync(WorkspaceDraft draft, CancellationToken cancel)
    {
        var known = (await workspaces.ListAsync(cancel)).FirstOrDefault(workspace => workspace.Demonstration && workspace.Name == draft.Name);
        if (known is not null) return known;
        var account = await accounts.FindAsync(Email, cancel) ?? await CreateAsync(cancel);
        return await workspaces.CreateAsync(draft, account.Id, demonstration: true, cancel);
    }

    private async Task<Account> CreateAsync(CancellationToken cancel)
    {
        var draft = AccountDraft.Parse(Email, "Camille Démo", Password).Value;
        return (await accounts.AddAsync(draft, passwords.Hash(draft.Password), cancel)).Value;
    }
}
