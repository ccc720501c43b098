using System.CommandLine;
using Filon.Backups;
using Filon.Server.Backups;

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
            if (parsed.GetValue(check))
            {
                var tried = await new CheckBackup(context.Clock).RunAsync(path, progress.Show, cancel);
                return tried.Succeeded ? Say(context, Sentence.Format(
                    "The back-up of {0} is whole: {1:N0} rows restored and compared.", "La sauvegarde du {0} est entière\u00a0: {1:N0} lignes restaurées et comparées.",
                    tried.Value.MadeAt, tried.Value.Rows)) : context.Fail(tried.Failure);
            }

            context.Settings.PrepareFolder();
            await using var services = context.Services();
            var restored = await services.GetRequiredService<Restoring>().RunAsync(path, parsed.GetValue(replace), progress.Show, cancel);
            return restored.Succeeded ? Say(context, [.. restored.Value.Sentences]) : context.Fail(restored.Failure);
        });
        return verb;
    }

    private static int Say(CommandContext context, params Sentence[] sentences)
    {
        foreach (var sentence in sentences) context.Output.WriteLine(sentence.In(context.Language));
        return 0;
    }
}
