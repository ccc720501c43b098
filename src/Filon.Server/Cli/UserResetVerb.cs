using System.CommandLine;
using Filon.Server.Accounts;

namespace Filon.Server.Cli;

/// <summary><c>filon user reset-password EMAIL</c>: a link to a new password, good once and for an hour.</summary>
internal static class UserResetVerb
{
    public static Command Build(CommandContext context)
    {
        var email = new Argument<string>("EMAIL") { Description = context.Say("Whose password was forgotten", "De qui le mot de passe est oublié") };
        var verb = new Command("reset-password", context.Say("Print a link to a new password, good once and for an hour", "Écrire un lien vers un nouveau mot de passe, valable une fois et une heure")) { email };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var link = await services.GetRequiredService<ResetDesk>().OpenAsync(parsed.GetValue(email)!, cancel);
            if (!link.Succeeded) return context.Fail(link.Failure);
            context.Output.WriteLine(link.Value);
            return 0;
        });
        return verb;
    }
}
