using System.CommandLine;
using System.Globalization;
using Filon.Backups;
using Filon.Storage;

namespace Filon.Server.Cli;

/// <summary><c>filon backup [FILE]</c>: everything of this server in one file, while it runs, tried by restoring it.</summary>
internal static class BackupVerb
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string?>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("Where to; in the data folder by default", "Où\u00a0; dans le dossier des données par défaut"),
        };
        var verb = new Command("backup", context.Say("Back up everything into one file, and try it", "Tout sauvegarder en un fichier, et l’essayer")) { file };
        verb.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file) ?? Path.Combine(context.Settings.BackupsFolder, BackupNames.Of(context.Clock.GetUtcNow(), BackupCause.Asked));
            await using var database = new Database(context.Settings.Database);
            using var progress = new CliProgress(context);
            var made = await new WriteBackup(context.Clock).RunAsync(database, path, progress.Show, cancel);
            if (!made.Succeeded) return context.Fail(made.Failure);
            var size = new FileInfo(path).Length / 1_000_000.0;
            context.Output.WriteLine(Sentence.Format(
                "{0}: {1:N0} rows of {2} tables, {3:N1} MB. It was restored and compared: it is whole.",
                "{0}\u00a0: {1:N0} lignes de {2} tables, {3:N1} Mo. Elle a été restaurée et comparée\u00a0: elle est entière.",
                path, made.Value.Rows, made.Value.Tables.Count.ToString(CultureInfo.InvariantCulture), size).In(context.Language));
            return 0;
        });
        return verb;
    }
}
