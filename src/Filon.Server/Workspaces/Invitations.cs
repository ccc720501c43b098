using Filon.Workspaces;

namespace Filon.Server.Workspaces;

/// <summary>Makes someone a member: by the account they have, or by a new one with a first password told to them by hand.</summary>
public sealed class Invitations(AccountStore accounts, MemberStore members, Passwords passwords)
{
    public async Task<Outcome<Account>> AddAsync(Workspace workspace, MemberForm form, CancellationToken cancel)
    {
        var role = Roles.Parse(form.Role);
        if (!role.Succeeded) return role.Failure;
        var account = await accounts.FindAsync(form.Email ?? "", cancel) is { } known ? known : await CreateAsync(form, cancel);
        if (!account.Succeeded) return account;
        var set = await members.SetAsync(workspace.Id, account.Value.Id, role.Value, cancel);
        return set.Succeeded ? account : set.Failure;
    }

    private async Task<Outcome<Account>> CreateAsync(MemberForm form, CancellationToken cancel)
    {
        var draft = AccountDraft.Parse(form.Email, form.Name, form.Password);
        return draft.Succeeded ? await accounts.AddAsync(draft.Value, passwords.Hash(draft.Value.Password), cancel) : draft.Failure;
    }
}
