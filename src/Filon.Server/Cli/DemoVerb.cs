using System.CommandLine;
using Filon.Demonstration;
using Filon.Server.Demonstration;

namespace Filon.Server.Cli;

/// <summary><c>filon demo</c>: a simulated company whose truth is known, in a workspace of its own or as files only.</summary>
internal static class DemoVerb
{
    public static Command Build(CommandContext context)
    {
        var seed = new Option<int>("--seed") { Description = context.Say("Another number, another company", "Un autre nombre, une autre entreprise"), DefaultValueFactory = _ => DemonstrationFiles.UsualSeed };
        var touches = new Option<int>("--touches") { Description = context.Say("How many touches, up to 1,000,000", "Combien de contacts, jusqu’à 1 000 000"), DefaultValueFactory = _ => DemonstrationSize.UsualTouches };
        var to = new Option<DirectoryInfo?>("--to") { Description = context.Say("Only write the files, into this folder", "Écrire seulement les fichiers, dans ce dossier") };
        var verb = new Command("demo", context.Say("Simulate a company over 24 months", "Simuler une entreprise sur 24 mois")) { seed, touches, to };
        verb.SetAction(async (parsed, cancel) =>
        {
            var size = DemonstrationSize.For(parsed.GetValue(touches));
            if (!size.Succeeded) return context.Fail(size.Failure);
            return parsed.GetValue(to) is { } folder
                ? Write(context, folder, parsed.GetValue(seed), size.Value)
                : await EnterAsync(context, parsed.GetValue(seed), size.Value, cancel);
        });
        return verb;
    }

    private static int Write(CommandContext context, DirectoryInfo folder, int seed, DemonstrationSize size)
    {
        var files = DemonstrationFiles.Write(folder.FullName, seed, size, context.Clock);
        foreach (var path in files.ToImport) context.Output.WriteLine(path);
        return 0;
    }

    private static async Task<int> EnterAsync(CommandContext context, int seed, DemonstrationSize size, CancellationToken cancel)
    {
        await using var services = await context.OpenAsync(cancel);
        var workspace = await services.GetRequiredService<DemonstrationVisit>().EnterAsync(seed, size, step => context.Error.WriteLine(step.In(context.Language)), cancel);
        if (!workspace.Succeeded) return context.Fail(workspace.Failure);
        context.Output.WriteLine(context.Say(
            $"Workspace “{workspace.Value.Name}” (--workspace {workspace.Value.Slug}). Sign in as {DemonstrationVisit.Email}, password {DemonstrationVisit.Password}.",
            $"Espace «\u00a0{workspace.Value.Name}\u00a0» (--workspace {workspace.Value.Slug}). Connectez-vous comme {DemonstrationVisit.Email}, mot de passe {DemonstrationVisit.Password}."));
        return 0;
    }
}
