using System.CommandLine;

namespace Filon.Server.Cli;

/// <summary><c>filon undo ID</c>: takes an import back.</summary>
internal static class UndoVerb
{
    public static Command Build(CommandContext context)
    {
        var id = new Argument<long>("ID") { Description = context.Say("Of the import: filon imports lists them", "De l’import\u00a0: filon imports les liste") };
        var workspace = WorkspaceChoice.Option(context);
        var verb = new Command("undo", context.Say("Undo an import", "Annuler un import")) { id, workspace };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var run = new ImportRun(context, services, found.Value, dry: false);
            var undone = await run.UndoAsync(parsed.GetValue(id), cancel);
            if (!undone.Succeeded) return context.Fail(undone.Failure);
            await run.FollowUpAsync(cancel);
            ImportsTable.Write(context, [undone.Value]);
            return 0;
        });
        return verb;
    }
}
