using System.CommandLine;
using Filon.Imports;
using Filon.Jobs;
using Filon.Server.Imports;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon import FILE...</c>: reads files, says what they would change, and applies them.</summary>
internal static class ImportVerb
{
    public static Command Build(CommandContext context)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = context.Say("Archives, CSV, XLSX, XLS", "Archives, CSV, XLSX, XLS") };
        var workspace = WorkspaceChoice.Option(context);
        var dry = new Option<bool>("--dry-run") { Description = context.Say("Say what would change, write nothing", "Dire ce qui changerait, n’écrire rien") };
        var mapping = new Option<string?>("--mapping") { Description = context.Say("What the columns mean: JSON, or a file of it", "Ce que veulent dire les colonnes\u00a0: du JSON, ou un fichier de JSON") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("import", context.Say("Import files", "Importer des fichiers")) { files, workspace, dry, mapping, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var columns = Mapping(parsed.GetValue(mapping));
            if (!columns.Succeeded) return context.Fail(columns.Failure);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var run = new ImportRun(context, services, found.Value, parsed.GetValue(dry));
            return await RunAsync(run, parsed.GetValue(files)!, columns.Value.Mapping, (context, parsed.GetValue(json)), cancel);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        ImportRun run, string[] files, ColumnMapping? mapping, (CommandContext Context, bool Json) output, CancellationToken cancel)
    {
        var (context, code) = (output.Context, 0);
        List<Import> done = [];
        foreach (var file in files)
        {
            var import = await run.FileAsync(file, mapping, cancel);
            if (import.Succeeded) done.Add(import.Value);
            else code = context.Fail(import.Failure) is var failed && code == 0 ? failed : code;
        }

        if (done.Any(import => import.State == ImportState.Applied)) await run.FollowUpAsync(cancel);
        if (output.Json) context.Output.WriteLine(CliJson.Write(new { imports = done.Select(import => ImportAnswer.Of(import, context.Language)) }));
        else if (done.Count > 0) ImportsTable.Write(context, done);
        return code;
    }

    private static Outcome<MappingGiven> Mapping(string? said)
    {
        if (said is null) return new MappingGiven(null);
        try
        {
            return new MappingGiven(RecordJson.ReadMapping(File.Exists(said) ? File.ReadAllText(said) : said));
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or IOException)
        {
            return new Failure(FailureKind.Invalid, Sentence.Format("--mapping is not readable: {0}", "--mapping n’est pas lisible\u00a0: {0}", exception.Message));
        }
    }

    private sealed record MappingGiven(ColumnMapping? Mapping);
}
