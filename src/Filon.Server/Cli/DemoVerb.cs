using System.CommandLine;
using Filon.Demonstration;

namespace Filon.Server.Cli;

/// <summary><c>filon demo</c>: the files of a simulated company whose truth is known.</summary>
internal static class DemoVerb
{
    public static Command Build(CommandContext context)
    {
        var seed = new Option<int>("--seed") { Description = context.Say("Another number, another company", "Un autre nombre, une autre entreprise"), DefaultValueFactory = _ => DemonstrationFiles.UsualSeed };
        var touches = new Option<int>("--touches") { Description = context.Say("How many touches, up to 1,000,000", "Combien de contacts, jusqu’à 1 000 000"), DefaultValueFactory = _ => DemonstrationSize.UsualTouches };
        var to = new Option<DirectoryInfo?>("--to") { Description = context.Say("Only write the files, into this folder", "Écrire seulement les fichiers, dans ce dossier") };
        var verb = new Command("demo", context.Say("Simulate a company over 24 months", "Simuler une entreprise sur 24 mois")) { seed, touches, to };
        verb.SetAction(parsed =>
        {
            var size = DemonstrationSize.For(parsed.GetValue(touches));
            if (!size.Succeeded) return context.Fail(size.Failure);
            var folder = parsed.GetValue(to)?.FullName ?? Path.Combine(context.Settings.Folder, "demonstration");
            var files = DemonstrationFiles.Write(folder, parsed.GetValue(seed), size.Value, context.Clock);
            foreach (var path in files.ToImport) context.Output.WriteLine(path);
            return 0;
        });
        return verb;
    }
}
