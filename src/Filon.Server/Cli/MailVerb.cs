using System.CommandLine;
using Filon.Letters;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon mail test ADDRESS</c>: one mail, sent at once, to see whether the settings are right.</summary>
internal static class MailVerb
{
    public static Command Build(CommandContext context)
    {
        var address = new Argument<string>("ADDRESS") { Description = context.Say("Who is to get it", "Qui doit le recevoir") };
        var test = new Command("test", context.Say("Send one mail at once, to see whether the settings are right", "Envoyer un courriel aussitôt, pour voir si les réglages sont bons")) { address };
        test.SetAction(async (parsed, cancel) =>
        {
            if (AccountDraft.EmailOf(parsed.GetValue(address)) is not { } to) return context.Fail(Failure.Invalid(new Problem("ADDRESS", AccountDraft.NoEmail)));
            if (context.Settings.Mail is not { } server)
                return context.Fail(new(FailureKind.Unavailable,
                    "No mail server is set: see mail_host in filon settings.", "Aucun serveur de courriel n’est réglé\u00a0: voyez mail_host dans filon settings."));
            var result = await MailCheck.RunAsync(server, to, context.Language, context.Clock.Now(), cancel);
            if (result.End != MailEnd.Sent) return context.Fail(new(FailureKind.Unavailable, result.Sentence));
            context.Output.WriteLine(result.Sentence.In(context.Language));
            return 0;
        });
        return new Command("mail", context.Say("Mail going out", "Courriel sortant")) { test };
    }
}
