using System.CommandLine;
using Filon.Backups;
using Filon.Storage;

namespace Filon.Server.Cli;

/// <summary><c>filon move --to postgres://...</c>: the same data in another database, of either engine.</summary>
internal static class MoveVerb
{
    public static Command Build(CommandContext context)
    {
        var to = new Option<string>("--to") { Required = true, Description = context.Say("postgres://user:password@host/name, or a SQLite file", "postgres://utilisateur:mot-de-passe@hôte/nom, ou un fichier SQLite") };
        var replace = new Option<bool>("--replace") { Description = context.Say("Even where there is data: it will be gone", "Même s’il y a des données\u00a0: elles disparaîtront") };
        var verb = new Command("move", context.Say("Move everything to another database", "Tout déménager vers une autre base")) { to, replace };
        verb.SetAction(async (parsed, cancel) =>
        {
            var address = DatabaseAddress.TryParse(parsed.GetValue(to)!);
            if (!address.Succeeded) return context.Fail(address.Failure);
            await using var from = new Database(context.Settings.Database);
            await using var there = new Database(address.Value);
            using var progress = new CliProgress(context);
            var choice = new MoveChoice(context.Settings.Folder, parsed.GetValue(replace));
            var moved = await new MoveDatabase(context.Clock).RunAsync(from, there, choice, progress.Show, cancel);
            if (!moved.Succeeded) return context.Fail(moved.Failure);
            context.Output.WriteLine(Sentence.Format(
                "{0:N0} rows moved and compared one by one. Start Filon with FILON_DATABASE set to the new address; the old data is still where it was.",
                "{0:N0} lignes déménagées et comparées une à une. Lancez Filon avec FILON_DATABASE à la nouvelle adresse\u00a0; les anciennes données sont encore où elles étaient.",
                moved.Value.Rows).In(context.Language));
            return 0;
        });
        return verb;
    }
}
