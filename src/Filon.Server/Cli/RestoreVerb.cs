using System.CommandLine;
using Filon.Accounts;
using Filon.Backups;
using Filon.Storage;

namespace Filon.Server.Cli;

/// <summary><c>filon restore FILE</c>: what a back-up holds, in the place of what is here; all of it or nothing.</summary>
internal static class RestoreVerb
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("A back-up", "Une sauvegarde") };
        var replace = new Option<bool>("--replace") { Description = context.Say("Even where there is data: it will be gone", "Même s’il y a des données\u00a0: elles disparaîtront") };
        var check = new Option<bool>("--check") { Description = context.Say("Only try it, in a database that is thrown away", "Seulement l’essayer, dans une base que l’on jette") };
        var verb = new Command("restore", context.Say("Restore a back-up", "Restaurer une sauvegarde")) { file, replace, check };
        verb.SetAction(async (parsed, cancel) =>
        {
            using var progress = new CliProgress(context);
            var path = parsed.GetValue(file)!;
            var restored = parsed.GetValue(check)
                ? await new CheckBackup(context.Clock).RunAsync(path, progress.Show, cancel)
                : await RestoreAsync(context, path, parsed.GetValue(replace), progress, cancel);
            if (!restored.Succeeded) return context.Fail(restored.Failure);
            var made = restored.Value;
            context.Output.WriteLine((parsed.GetValue(check)
                ? Sentence.Format("The back-up of {0} is whole: {1:N0} rows restored and compared.", "La sauvegarde du {0} est entière\u00a0: {1:N0} lignes restaurées et comparées.", made.MadeAt, made.Rows)
                : Sentence.Format("Restored as of {0}: {1:N0} rows, compared one by one.", "Restauré tel qu’au {0}\u00a0: {1:N0} lignes, comparées une à une.", made.MadeAt, made.Rows)).In(context.Language));
            return 0;
        });
        return verb;
    }

    private static async Task<Outcome<BackupManifest>> RestoreAsync(CommandContext context, string path, bool replace, CliProgress progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(context.Settings.Folder);
        await using var database = new Database(context.Settings.Database);
        return await new RestoreBackup(context.Clock) { Finally = SessionStore.EndEveryAsync }.RunAsync(path, database, replace, progress.Show, cancel);
    }
}
