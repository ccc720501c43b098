using Filon.Accounts;
using Filon.Audit;
using Filon.Server.Shell;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Invites people into a workspace, and lets them in.</summary>
public sealed class InvitationsDesk(InvitationStore invitations, AccountStore accounts, Passwords passwords, PublicAddress address, AccountMail mail)
{
    public async Task<Outcome<NewInvitation>> InviteAsync(Visit visit, InvitationForm form, CancellationToken cancel)
    {
        var role = Roles.Parse(form.Role);
        if (AccountDraft.EmailOf(form.Email) is not { } email)
            return Failure.Invalid([new("email", AccountDraft.NoEmail), .. role.Failure?.Problems ?? []]);
        if (!role.Succeeded) return role.Failure;
        var workspace = visit.Workspace;
        return await invitations.AddAsync(workspace.Id, visit.Account, (email, role.Value), (transaction, made) =>
            mail.SendInvitationAsync(transaction, new(made.Invitation, workspace.Name, workspace.Slug), made.Secret, visit.Language), cancel);
    }

    public bool SendsMail => mail.IsSetUp;

    /// <summary>The whole link, to copy or to send.</summary>
    public string LinkOf(NewInvitation made) => address.Of($"/invitation?key={made.Secret}");

    /// <summary>The page of an invitation as <paramref name="form"/> stands; null where its link opens nothing.</summary>
    public async Task<JoinPage?> ReadAsync(JoinForm form, Failure? failure, CancellationToken cancel) =>
        await invitations.FindOpenAsync(form.Key, cancel) is { } open
            ? new JoinPage(open, form, await accounts.FindAsync(open.Invitation.Email, cancel) is not null, failure)
            : null;

    /// <summary>The person signed in joins with their account; who has none makes one. An account is never entered by a link alone.</summary>
    public async Task<Outcome<Account>> JoinAsync(JoinPage page, Account? signedIn, CancellationToken cancel)
    {
        var open = page.Open;
        if (Act.Current is { } act) act.Workspace = open.Invitation.WorkspaceId;
        if (signedIn?.Email == open.Invitation.Email) return await invitations.AcceptAsync(open, signedIn, cancel);
        if (page.HasAccount) return new Failure(FailureKind.Forbidden, "Sign in first.", "Connectez-vous d’abord.");
        var draft = passwords.Draft(open.Invitation.Email, page.Form.Name, page.Form.Password, open.Workspace);
        return draft.Succeeded ? await invitations.AcceptAsync(open, draft.Value, passwords.Hash(draft.Value.Password), cancel) : draft.Failure;
    }
}
