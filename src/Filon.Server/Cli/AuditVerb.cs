using System.CommandLine;
using System.Globalization;
using Filon.Audit;
using Filon.Server.Audit;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon audit</c>: who did what in a workspace; <c>--verify</c>: that nobody touched the log.</summary>
internal static class AuditVerb
{
    private const int Shown = 100, Exported = 1_000_000;

    public static Command Build(CommandContext context)
    {
        var words = WordOptions.Of(context,
            ("--who", new("Part of a name or an address", "Une partie d’un nom ou d’une adresse")), ("--what", new("Part of an act, as costs", "Une partie d’un acte, comme costs")),
            ("--from", new("From this day on, as 2026-04-30", "À partir de ce jour, comme 2026-04-30")), ("--to", new("Up to this day", "Jusqu’à ce jour")));
        words["--workspace"] = WorkspaceChoice.Option(context);
        var csv = new Option<bool>("--csv") { Description = context.Say("Everything, as CSV", "Tout, en CSV") };
        var verify = new Option<bool>("--verify") { Description = context.Say("Check that no line was changed, added or taken out", "Vérifier qu’aucune ligne n’a été modifiée, ajoutée ou retirée") };
        var verb = new Command("audit", context.Say("Who did what, the youngest first", "Qui a fait quoi, du plus récent au plus ancien")) { csv, verify };
        foreach (var option in words.Values) verb.Options.Add(option);
        verb.SetAction(async (parsed, cancel) =>
        {
            string? Said(string name) => parsed.GetValue(words[name]);
            await using var services = await context.OpenAsync(cancel);
            if (parsed.GetValue(verify)) return await VerifyAsync(context, services.GetRequiredService<AuditQuery>(), cancel);
            var workspace = await WorkspaceChoice.FindAsync(services, Said("--workspace"), cancel);
            if (!workspace.Succeeded) return context.Fail(workspace.Failure);
            var ask = new AuditAsk { Who = Said("--who"), What = Said("--what"), From = Said("--from"), To = Said("--to") };
            var lines = await services.GetRequiredService<AuditQuery>().PageAsync(
                workspace.Value.Id, ask.Filter(workspace.Value), 0, parsed.GetValue(csv) ? Exported : Shown, cancel);
            if (parsed.GetValue(csv)) context.Output.Write(AuditRoutes.Table(lines, workspace.Value.Zone, context.Language).ToString());
            else Write(context, lines, workspace.Value);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, IReadOnlyList<AuditLine> lines, Workspace workspace)
    {
        var table = new Table().RoundedBorder();
        table.AddColumns(context.Say("When", "Quand"), context.Say("Who", "Qui"), context.Say("Act", "Acte"), context.Say("On", "Sur"), context.Say("From", "Depuis"));
        foreach (var line in lines)
            table.AddRow(
                line.At.InZone(workspace.Zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), Markup.Escape(line.Who),
                Markup.Escape(ActWords.Of(line.Act).In(context.Language)), Markup.Escape(line.Subject), Markup.Escape(line.Address));
        CliTable.Write(context, table);
    }

    private static async Task<int> VerifyAsync(CommandContext context, AuditQuery query, CancellationToken cancel)
    {
        var broken = false;
        foreach (var chain in await query.ChainsAsync(cancel))
        {
            var (good, at) = await query.VerifyAsync(chain, cancel);
            broken |= at is not null;
            context.Output.WriteLine(at is null
                ? context.Say($"{chain}: {good} lines hold.", $"{chain} : {good} lignes tiennent.")
                : context.Say($"{chain}: line {at} was changed or is missing, after {good} that hold.", $"{chain} : la ligne {at} a été modifiée ou manque, après {good} qui tiennent."));
        }

        return broken ? CommandContext.ExitCode(FailureKind.Conflict) : 0;
    }
}
