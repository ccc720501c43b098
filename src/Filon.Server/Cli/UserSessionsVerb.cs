using System.CommandLine;
using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon user end-sessions EMAIL</c>: signs somebody out everywhere.</summary>
internal static class UserSessionsVerb
{
    public static Command Build(CommandContext context)
    {
        var email = new Argument<string>("EMAIL") { Description = context.Say("The account’s e-mail address", "L’adresse électronique du compte") };
        var verb = new Command("end-sessions", context.Say("Sign somebody out everywhere", "Déconnecter quelqu’un partout")) { email };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            if (await services.GetRequiredService<AccountStore>().FindAsync(parsed.GetValue(email)!, cancel) is not { } account)
                return context.Fail(new(FailureKind.NotFound, $"{parsed.GetValue(email)} has no account.", $"{parsed.GetValue(email)} n’a pas de compte."));
            var ended = await services.GetRequiredService<SessionStore>().EndOthersAsync(account.Id, null, cancel);
            context.Output.WriteLine(Sentence.Count(ended, new("{0:N0} session is ended.", "{0:N0} session est fermée."), new("{0:N0} sessions are ended.", "{0:N0} sessions sont fermées.")).In(context.Language));
            return 0;
        });
        return verb;
    }
}
