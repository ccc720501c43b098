using System.CommandLine;
using System.Globalization;
using Filon.Accounts;
using Filon.Server.Accounts;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon token add NAME</c>, <c>filon token list</c>, <c>filon token revoke ID</c>.</summary>
internal static class TokenVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("token", context.Say("Tokens for programs", "Jetons pour les programmes"));
        verb.Subcommands.Add(BuildAdd(context));
        verb.Subcommands.Add(BuildList(context));
        verb.Subcommands.Add(BuildRevoke(context));
        return verb;
    }

    private static Option<string?> WorkspaceOption(CommandContext context) =>
        new("--workspace") { Description = context.Say("The workspace's address; the first one unless said", "L’adresse de l’espace\u00a0; le premier sauf mention") };

    private static Command BuildAdd(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = context.Say("Which program it is for", "Pour quel programme") };
        var member = new Option<string>("--for") { Required = true, Description = context.Say("The e-mail address of the member it acts for", "L’adresse électronique du membre au nom duquel il agit") };
        var workspace = WorkspaceOption(context);
        var scope = new Option<string>("--scope") { DefaultValueFactory = _ => "read", Description = "read | write" };
        var role = new Option<string?>("--role") { Description = context.Say("At most this role; the member's own unless said", "Au plus ce rôle\u00a0; celui du membre sauf mention") };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => ApiTokenDraft.UsualDays, Description = "1-366" };
        var verb = new Command("add", context.Say("Make a token; its secret is written once", "Créer un jeton\u00a0; son secret n’est écrit qu’une fois")) { name, member, workspace, scope, role, days };
        verb.SetAction((parsed, cancel) => AddAsync(context, parsed.GetValue(member)!, new TokenForm
        {
            Name = parsed.GetValue(name), Workspace = parsed.GetValue(workspace), Scope = parsed.GetValue(scope), Role = parsed.GetValue(role),
            Days = parsed.GetValue(days).ToString(CultureInfo.InvariantCulture),
        }, cancel));
        return verb;
    }

    private static async Task<int> AddAsync(CommandContext context, string member, TokenForm form, CancellationToken cancel)
    {
        await using var services = await context.OpenAsync(cancel);
        var workspace = await WorkspaceChoice.FindAsync(services, form.Workspace, cancel);
        if (!workspace.Succeeded) return context.Fail(workspace.Failure);
        if (await services.GetRequiredService<AccountStore>().FindAsync(member, cancel) is not { } account)
            return context.Fail(new(FailureKind.NotFound, $"{member} has no account.", $"{member} n’a pas de compte."));
        var made = await services.GetRequiredService<TokensDesk>().AddAsync(account, form with { Workspace = workspace.Value.Slug }, cancel);
        if (!made.Succeeded) return context.Fail(made.Failure);
        context.Output.WriteLine(made.Value.Secret);
        context.Error.WriteLine(context.Say("Copy it now: it is not shown again.", "Copiez-le maintenant\u00a0: il ne sera plus montré."));
        return 0;
    }

    private static Command BuildList(CommandContext context)
    {
        var workspace = WorkspaceOption(context);
        var verb = new Command("list", context.Say("List the tokens of a workspace", "Lister les jetons d’un espace")) { workspace };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var chosen = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!chosen.Succeeded) return context.Fail(chosen.Failure);
            Write(context, await services.GetRequiredService<ApiTokenStore>().OfWorkspaceAsync(chosen.Value.Id, cancel));
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, IReadOnlyList<OwnedApiToken> tokens)
    {
        var table = new Table().RoundedBorder();
        table.AddColumns(
            context.Say("Token", "Jeton"), context.Say("Name", "Nom"), context.Say("Member", "Membre"), context.Say("Scope", "Portée"),
            context.Say("Role", "Rôle"), context.Say("Expires", "Expiration"), context.Say("Last used", "Dernier usage"), context.Say("State", "État"));
        foreach (var (token, email, _) in tokens)
        {
            table.AddRow(
                token.Id.ToString(CultureInfo.InvariantCulture), Markup.Escape(token.Name), Markup.Escape(email), token.Scope.Code(), token.Role.Code(),
                token.ExpiresAt.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), token.LastUsedAt?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "–",
                token.IsGood(context.Clock.Now()) ? context.Say("good", "bon") : token.RevokedAt is null ? context.Say("expired", "expiré") : context.Say("revoked", "révoqué"));
        }

        CliTable.Write(context, table);
    }

    private static Command BuildRevoke(CommandContext context)
    {
        var id = new Argument<long>("ID") { Description = context.Say("The number that filon token list shows", "Le numéro que montre filon token list") };
        var workspace = WorkspaceOption(context);
        var verb = new Command("revoke", context.Say("End a token", "Mettre fin à un jeton")) { id, workspace };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var chosen = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!chosen.Succeeded) return context.Fail(chosen.Failure);
            if (!await services.GetRequiredService<ApiTokenStore>().RevokeAsync(chosen.Value.Id, parsed.GetValue(id), null, cancel))
                return context.Fail(new(FailureKind.NotFound, "There is no such token here, or it was revoked before.", "Il n’y a pas de tel jeton ici, ou il était déjà révoqué."));
            context.Output.WriteLine(context.Say("Revoked.", "Révoqué."));
            return 0;
        });
        return verb;
    }
}
