using System.CommandLine;
using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon user close EMAIL</c>: somebody has left.</summary>
internal static class UserCloseVerb
{
    public static Command Build(CommandContext context)
    {
        var email = new Argument<string>("EMAIL") { Description = context.Say("The account’s e-mail address", "L’adresse électronique du compte") };
        var verb = new Command("close", context.Say(
            "Close the account of somebody who has left: sessions, tokens, memberships, name and address go",
            "Fermer le compte de qui est parti\u00a0: sessions, jetons, appartenances, nom et adresse disparaissent")) { email };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            if (await services.GetRequiredService<AccountStore>().FindAsync(parsed.GetValue(email)!, cancel) is not { } account)
                return context.Fail(new(FailureKind.NotFound, $"{parsed.GetValue(email)} has no account.", $"{parsed.GetValue(email)} n’a pas de compte."));
            var closed = await services.GetRequiredService<ClosingStore>().CloseAsync(account, cancel);
            if (!closed.Succeeded) return context.Fail(closed.Failure);
            context.Output.WriteLine(Sentence.Count(closed.Value,
                new("The account is closed; {0:N0} session or token ended.", "Le compte est fermé\u00a0; {0:N0} session ou jeton a pris fin."),
                new("The account is closed; {0:N0} sessions and tokens ended.", "Le compte est fermé\u00a0; {0:N0} sessions et jetons ont pris fin.")).In(context.Language));
            return 0;
        });
        return verb;
    }
}
