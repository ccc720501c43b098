using System.CommandLine;
using Filon.Server.Operation;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon doctor</c>: everything that can be wrong with a server, looked at. Ends with 0 (fine), 1 (attention) or 2 (broken). Changes nothing.</summary>
internal static class DoctorVerb
{
    public static Command Build(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("doctor", context.Say("Look at everything that can be wrong with this server", "Examiner tout ce qui peut aller mal sur ce serveur")) { json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = context.Services();
            var results = await services.GetRequiredService<CheckUp>().RunAsync(new(null, Thorough: true), cancel);
            if (parsed.GetValue(json)) WriteJson(context, results);
            else WriteTable(context, results);
            return (int)CheckUp.Worst(results);
        });
        return verb;
    }

    private static void WriteJson(CommandContext context, IReadOnlyList<CheckResult> results) => context.Output.WriteLine(CliJson.Write(new
    {
        state = Code(CheckUp.Worst(results)),
        checks = results.Select(result => new
        {
            name = result.Name,
            title = result.Title.In(context.Language),
            state = Code(result.Finding.State),
            finding = result.Finding.Sentence.In(context.Language),
            remedy = result.Finding.Remedy?.In(context.Language),
        }),
    }));

    private static void WriteTable(CommandContext context, IReadOnlyList<CheckResult> results)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn(context.Say("Check", "Examen"));
        table.AddColumn(context.Say("State", "État"));
        table.AddColumn(context.Say("Finding", "Constat"));
        table.AddColumn(context.Say("What to do", "Que faire"));
        foreach (var result in results)
            table.AddRow(
                Markup.Escape(result.Title.In(context.Language)), $"[{Colour(result.Finding.State)}]{CheckWords.Of(result.Finding.State).In(context.Language)}[/]",
                Markup.Escape(result.Finding.Sentence.In(context.Language)), Markup.Escape(result.Finding.Remedy?.In(context.Language) ?? ""));
        CliTable.Write(context, table);
        context.Output.WriteLine(CheckWords.Summary(CheckUp.Worst(results)).In(context.Language));
    }

    private static string Code(CheckState state) => state.ToString().ToLowerInvariant();

    private static string Colour(CheckState state) => state switch { CheckState.Fine => "green", CheckState.Attention => "yellow", _ => "red" };
}
