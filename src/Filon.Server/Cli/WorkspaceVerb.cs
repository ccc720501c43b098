using System.CommandLine;
using Filon.Exports;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon workspace add NAME</c>, <c>list</c>, and <c>import FILE</c>.</summary>
internal static class WorkspaceVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("workspace", context.Say("Workspaces", "Espaces"));
        verb.Subcommands.Add(BuildAdd(context));
        verb.Subcommands.Add(BuildList(context));
        verb.Subcommands.Add(BuildImport(context));
        return verb;
    }

    private static Command BuildAdd(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = context.Say("The company or the client", "L’entreprise ou le client") };
        var owner = new Option<string>("--owner") { Required = true, Description = context.Say("The owner's e-mail address", "L’adresse électronique du propriétaire") };
        var currency = new Option<string>("--currency") { DefaultValueFactory = _ => "EUR", Description = context.Say("Three letters; for good", "Trois lettres\u00a0; définitive") };
        var zone = new Option<string>("--time-zone") { DefaultValueFactory = _ => "Europe/Paris", Description = context.Say("Such as Europe/Paris", "Par exemple Europe/Paris") };
        var verb = new Command("add", context.Say("Add a workspace", "Ajouter un espace")) { name, owner, currency, zone };
        verb.SetAction(async (parsed, cancel) =>
        {
            var draft = WorkspaceDraft.Parse(parsed.GetValue(name), parsed.GetValue(currency), parsed.GetValue(zone));
            if (!draft.Succeeded) return context.Fail(draft.Failure);
            await using var services = await context.OpenAsync(cancel);
            var account = await services.GetRequiredService<AccountStore>().FindAsync(parsed.GetValue(owner)!, cancel);
            if (account is null)
                return context.Fail(new(FailureKind.NotFound, "This owner has no account: filon user add makes one.", "Ce propriétaire n’a pas de compte\u00a0: filon user add en crée un."));
            var made = await services.GetRequiredService<WorkspaceStore>().CreateAsync(draft.Value, account.Id, demonstration: false, cancel);
            context.Output.WriteLine($"/w/{made.Slug}");
            return 0;
        });
        return verb;
    }

    private static Command BuildImport(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("What filon export wrote", "Ce que filon export a écrit") };
        var verb = new Command("import", context.Say("Make a workspace of an export", "Faire un espace d’un export")) { file };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var made = await services.GetRequiredService<WorkspaceImport>().RunAsync(parsed.GetValue(file)!, context.Settings.Folder, cancel);
            if (!made.Succeeded) return context.Fail(made.Failure);
            context.Output.WriteLine(Sentence.Format("/w/{0}: {1:N0} rows.", "/w/{0}\u00a0: {1:N0} lignes.", made.Value.Slug, made.Value.Rows).In(context.Language));
            foreach (var email in made.Value.Newcomers)
                context.Output.WriteLine(Sentence.Format("{0} has an account now, without a password.", "{0} a maintenant un compte, sans mot de passe.", email).In(context.Language));
            return 0;
        });
        return verb;
    }

    private static Command BuildList(CommandContext context)
    {
        var verb = new Command("list", context.Say("List the workspaces", "Lister les espaces"));
        verb.SetAction(async (_, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            foreach (var workspace in await services.GetRequiredService<WorkspaceStore>().ListAsync(cancel))
                context.Output.WriteLine($"{workspace.Slug}\t{workspace.Name}\t{workspace.Currency}\t{workspace.TimeZone}");
            return 0;
        });
        return verb;
    }
}
