using System.Globalization;
using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Makes tokens for members of a workspace, for the page and the command line alike.</summary>
public sealed class TokensDesk(ApiTokenStore tokens, WorkspaceStore workspaces, SecondFactorDuty duty)
{
    public async Task<Outcome<NewApiToken>> AddAsync(Account account, TokenForm form, CancellationToken cancel)
    {
        if (await workspaces.MembershipAsync(form.Workspace ?? "", account.Id, cancel) is not { } membership)
            return new Failure(FailureKind.NotFound, "There is no such workspace here, or no such member in it.", "Il n’y a pas de tel espace ici, ou pas de tel membre.");
        if (await duty.RefuseAsync(membership.Workspace, account, cancel) is { } without) return without;
        var days = int.TryParse(form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : form.Days is null ? ApiTokenDraft.UsualDays : 0;
        var draft = ApiTokenDraft.Parse(form.Name, form.Scope, form.Role, days, membership.Role);
        return draft.Succeeded ? await tokens.AddAsync(membership.Workspace.Id, account.Id, draft.Value, cancel) : draft.Failure;
    }
}
