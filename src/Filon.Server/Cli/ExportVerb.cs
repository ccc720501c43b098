using System.CommandLine;
using Filon.Exports;

namespace Filon.Server.Cli;

/// <summary><c>filon export [FILE]</c>: everything of one workspace, in open formats.</summary>
internal static class ExportVerb
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say("Where to; filon-NAME.zip by default", "Où\u00a0; filon-NOM.zip par défaut") };
        var workspace = WorkspaceChoice.Option(context);
        var verb = new Command("export", context.Say("Export everything of a workspace: CSV and JSON in one zip", "Exporter tout un espace\u00a0: CSV et JSON dans un zip")) { file, workspace };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var path = parsed.GetValue(file) ?? $"filon-{found.Value.Slug}.zip";
            return await WriteAsync(context, services.GetRequiredService<WorkspaceExport>(), found.Value.Id, path, cancel);
        });
        return verb;
    }

    private static async Task<int> WriteAsync(CommandContext context, WorkspaceExport export, long workspace, string path, CancellationToken cancel)
    {
        ExportManifest? manifest = null;
        if (await NewFile.WriteAsync(path, async output => manifest = await export.WriteAsync(workspace, output, cancel)) is { } failure) return context.Fail(failure);
        context.Output.WriteLine(Sentence.Format(
            "{0}: {1:N0} rows in {2} files.", "{0}\u00a0: {1:N0} lignes dans {2} fichiers.", path, manifest!.Tables.Sum(table => table.Rows), manifest.Tables.Count).In(context.Language));
        return 0;
    }
}
