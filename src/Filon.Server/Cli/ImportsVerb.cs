using System.CommandLine;
using Filon.Imports;
using Filon.Server.Imports;

namespace Filon.Server.Cli;

/// <summary><c>filon imports</c>: what was imported, youngest first.</summary>
internal static class ImportsVerb
{
    private const int Most = 1000;

    public static Command Build(CommandContext context)
    {
        var workspace = WorkspaceChoice.Option(context);
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("imports", context.Say("List the imports", "Lister les imports")) { workspace, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var imports = await services.GetRequiredService<ImportStore>().ListAsync(found.Value.Id, 0, Most, cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { imports = imports.Select(import => ImportAnswer.Of(import, context.Language)) }));
            else if (imports.Count == 0) context.Error.WriteLine(context.Say("Nothing was imported yet: filon import FILE.", "Rien n’a encore été importé\u00a0: filon import FICHIER."));
            else ImportsTable.Write(context, imports);
            return 0;
        });
        return verb;
    }
}
