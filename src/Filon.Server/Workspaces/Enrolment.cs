using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Makes someone a member from the command line: by the account they have, or by a new one whose password is typed there.</summary>
public sealed class Enrolment(AccountStore accounts, WorkspaceStore workspaces, MemberStore members, Passwords passwords)
{
    /// <summary>Into the workspace of that address or name; an owner's is made where there is none. No workspace: an account alone.</summary>
    public async Task<Outcome<Account>> AddAsync(MemberForm form, string? workspace, CancellationToken cancel)
    {
        if (workspace is null) return await CreateAsync(form, cancel);
        var known = (await workspaces.ListAsync(cancel)).FirstOrDefault(one => one.Slug == workspace || one.Name == workspace);
        if (known is not null) return await AddAsync(known, form, cancel);
        if (form.Role != Role.Owner.Code())
            return new Failure(FailureKind.NotFound, $"There is no workspace {workspace}.", $"Il n’y a pas d’espace {workspace}.");

        var draft = WorkspaceDraft.Parse(workspace, null, null);
        if (!draft.Succeeded) return draft.Failure;
        var account = await FindOrCreateAsync(form, cancel);
        if (account.Succeeded) await workspaces.CreateAsync(draft.Value, account.Value.Id, demonstration: false, cancel);
        return account;
    }

    private async Task<Outcome<Account>> AddAsync(Workspace workspace, MemberForm form, CancellationToken cancel)
    {
        var role = Roles.Parse(form.Role);
        if (!role.Succeeded) return role.Failure;
        var account = await FindOrCreateAsync(form, cancel);
        if (!account.Succeeded) return account;
        var set = await members.SetAsync(workspace.Id, account.Value.Id, role.Value, cancel);
        return set.Succeeded ? account : set.Failure;
    }

    private async Task<Outcome<Account>> FindOrCreateAsync(MemberForm form, CancellationToken cancel) =>
        await accounts.FindAsync(form.Email ?? "", cancel) is { } known ? known : await CreateAsync(form, cancel);

    private async Task<Outcome<Account>> CreateAsync(MemberForm form, CancellationToken cancel)
    {
        var draft = passwords.Draft(form.Email, form.Name, form.Password);
        return draft.Succeeded ? await accounts.AddAsync(draft.Value, passwords.Hash(draft.Value.Password), cancel) : draft.Failure;
    }
}
