using System.CommandLine;
using Filon.Reciprocity;
using Filon.Server.Reciprocity;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon reciprocity</c>: two archives compared, and who follows back.</summary>
internal static class ReciprocityVerb
{
    public static Command Build(CommandContext context)
    {
        var workspace = WorkspaceChoice.Option(context);
        var network = new Option<string?>("--network") { Description = "x | mastodon | bluesky | linkedin" };
        var window = new Option<int?>("--window") { Description = context.Say("Followed back within so many days: 14, 30, 60, 90 or 180", "Retour sous tant de jours\u00a0: 14, 30, 60, 90 ou 180") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var csv = new Option<bool>("--csv") { Description = context.Say("The rates of follow-back as CSV", "Les taux de retour en CSV") };
        var verb = new Command("reciprocity", context.Say("Who follows whom, and who follows back", "Qui suit qui, et qui suit en retour")) { workspace, network, window, json, csv };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var circle = services.GetRequiredService<Circle>();
            var archives = await circle.ArchivesAsync(found.Value.Id, cancel);
            var ask = new CircleAsk(parsed.GetValue(network), Window: parsed.GetValue(window));
            if (ask.NetworkOf(archives) is not { } chosen) return context.Fail(NoArchive);
            var two = (await circle.CompareAsync(found.Value.Id, chosen, default, cancel))!;
            var cost = await services.GetRequiredService<FollowerCosts>().ReadAsync(found.Value, two, cancel);
            var data = await circle.ReadAsync(found.Value.Id, chosen, cancel);
            var report = FollowBackReport.Of(data, ask.Days);
            ask = ask with { Network = chosen };
            if (parsed.GetValue(json))
                context.Output.WriteLine(CliJson.Write(new { compared = ArchivesComparedAnswer.Of(new(ask, archives, two) { Cost = cost }, found.Value.Currency), followBack = FollowBackAnswer.Of(new(ask, archives, report, data)) }));
            else if (parsed.GetValue(csv)) context.Output.Write(FollowBackPages.Csv(report, context.Language));
            else Write(context, two, report);
            return 0;
        });
        return verb;
    }

    private static Failure NoArchive { get; } = new(FailureKind.NotFound, "There is no archive yet: import the archive of your account.", "Il n’y a pas encore d’archive\u00a0: importez l’archive de votre compte.");

    private static void Write(CommandContext context, Comparison two, FollowBackReport report)
    {
        var culture = context.Language.Culture();
        var sets = new Table().RoundedBorder().AddColumn(context.Say("Set", "Ensemble")).AddNumbers(context.Say("Accounts", "Comptes"));
        foreach (var movement in Enum.GetValues<Movement>()) sets.AddRow(ReciprocityWords.Name(movement).In(context.Language), two.Count(movement)?.ToString("N0", culture) ?? "–");
        CliTable.Write(context, sets);
        var rates = new Table().RoundedBorder().AddColumn(context.Say("Month", "Mois")).AddNumbers(context.Say("Follows", "Abonnements"), context.Say("Followed back", "Avec retour"), context.Say("Rate", "Taux"));
        foreach (var (month, rate) in report.Cohorts)
            rates.AddRow(month.ToString("uuuu-MM", null), rate.Follows.ToString("N0", culture), rate.Back.ToString("N0", culture), rate.Rate?.ToString("P0", culture) ?? FollowBackPages.Verdict(rate.Verdict).In(context.Language));
        CliTable.Write(context, rates);
    }
}
