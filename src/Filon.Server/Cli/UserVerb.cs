using System.CommandLine;
using Filon.Accounts;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon user add EMAIL</c>: an account, and its place in a workspace.</summary>
internal static class UserVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("user", context.Say("Accounts", "Comptes"));
        verb.Subcommands.Add(BuildAdd(context));
        verb.Subcommands.Add(BuildEntrust(context));
        verb.Subcommands.Add(BuildReset(context));
        verb.Subcommands.Add(UserResetVerb.Build(context));
        verb.Subcommands.Add(UserSessionsVerb.Build(context));
        verb.Subcommands.Add(UserCloseVerb.Build(context));
        return verb;
    }

    private static Command BuildEntrust(CommandContext context)
    {
        var email = new Argument<string>("EMAIL") { Description = context.Say("The account’s e-mail address", "L’adresse électronique du compte") };
        var no = new Option<bool>("--no") { Description = context.Say("No longer", "Ne l’est plus") };
        var verb = new Command("administrator", context.Say("Let an account look after the server and its back-ups", "Laisser un compte s’occuper du serveur et de ses sauvegardes")) { email, no };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var changed = await services.GetRequiredService<AccountStore>().EntrustAsync(parsed.GetValue(email)!, !parsed.GetValue(no), cancel);
            if (!changed.Succeeded) return context.Fail(changed.Failure);
            return changed.Value ? 0 : context.Fail(new(FailureKind.NotFound, "There is no such account.", "Il n’y a pas de tel compte."));
        });
        return verb;
    }

    private static Command BuildAdd(CommandContext context)
    {
        var email = new Argument<string>("EMAIL") { Description = context.Say("The e-mail address to sign in with", "L’adresse électronique de connexion") };
        var name = new Option<string>("--name") { Description = context.Say("The person's name", "Le nom de la personne") };
        var workspace = new Option<string>("--workspace") { Description = context.Say("The workspace's address or name; an owner's is made where there is none", "L’adresse ou le nom de l’espace\u00a0; celui d’un propriétaire est créé s’il n’existe pas") };
        var role = new Option<string>("--role") { Description = "owner | manager | editor | viewer", DefaultValueFactory = _ => "owner" };
        var stdin = new Option<bool>("--password-stdin") { Description = context.Say("Read the password from the standard input", "Lire le mot de passe sur l’entrée standard") };
        var verb = new Command("add", context.Say("Add an account", "Ajouter un compte")) { email, name, workspace, role, stdin };
        verb.SetAction(async (parsed, cancel) =>
        {
            var password = Passphrase.Read(context, parsed.GetValue(stdin));
            await using var services = await context.OpenAsync(cancel);
            var form = new MemberForm { Email = parsed.GetValue(email), Name = parsed.GetValue(name) ?? parsed.GetValue(email)!.Split('@')[0], Role = parsed.GetValue(role), Password = password };
            var added = await services.GetRequiredService<Enrolment>().AddAsync(form, parsed.GetValue(workspace), cancel);
            if (!added.Succeeded) return context.Fail(added.Failure);
            context.Output.WriteLine(context.Say($"{added.Value.Email} can sign in.", $"{added.Value.Email} peut se connecter."));
            return 0;
        });
        return verb;
    }

    private static Command BuildReset(CommandContext context)
    {
        var email = new Argument<string>("EMAIL") { Description = context.Say("The account’s e-mail address", "L’adresse électronique du compte") };
        var verb = new Command("reset-second-factor", context.Say(
            "Turn off the second step of somebody who lost telephone and recovery codes", "Désactiver la seconde étape de qui a perdu téléphone et codes de secours")) { email };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            if (await services.GetRequiredService<AccountStore>().FindAsync(parsed.GetValue(email)!, cancel) is not { } account)
                return context.Fail(new(FailureKind.NotFound, $"{parsed.GetValue(email)} has no account.", $"{parsed.GetValue(email)} n’a pas de compte."));
            if (!await services.GetRequiredService<SecondFactorStore>().RemoveAsync(account.Id, null, cancel))
                return context.Fail(new(FailureKind.NotFound, "The second step is not on.", "La seconde étape n’est pas active."));
            context.Output.WriteLine(context.Say("The second step is off.", "La seconde étape est désactivée."));
            return 0;
        });
        return verb;
    }
}
