using System.CommandLine;
using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Money;

namespace Filon.Server.Cli;

/// <summary><c>filon cost add</c>: one cost from the command line.</summary>
internal static class CostVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("cost", context.Say("Costs", "Coûts"));
        verb.Subcommands.Add(Add(context));
        return verb;
    }

    private static Command Add(CommandContext context)
    {
        var amount = new Argument<string>("AMOUNT") { Description = context.Say("Net of VAT; negative for a credit note", "Hors taxes\u00a0; négatif pour un avoir") };
        var day = new Option<string>("--day") { Required = true, Description = context.Say("The day, as 2026-04-30", "Le jour, comme 2026-04-30") };
        var words = WordOptions.Of(context,
            ("--channel", new("The channel; common to all unless said", "Le canal\u00a0; commun à tous sinon")), WordOptions.Campaign,
            ("--category", new("What it was spent on", "Ce qui a été payé")), ("--side", new("Whose it is: marketing, sales, keeping customers", "De qui\u00a0: marketing, ventes, fidélisation")),
            ("--currency", new("The workspace’s unless said, as EUR", "Celle de l’espace sinon, comme EUR")), ("--label", new("A note", "Un libellé")));
        words["--workspace"] = WorkspaceChoice.Option(context);
        words["--category"].AcceptOnlyFromAmong([.. CostWords.Categories.Select(category => category.Code())]);
        words["--side"].AcceptOnlyFromAmong([.. CostWords.Sides.Select(side => side.Code())]);
        var add = new Command("add", context.Say("Add a cost", "Ajouter un coût")) { amount, day };
        foreach (var option in words.Values) add.Options.Add(option);
        add.SetAction((parsed, cancel) =>
        {
            string? Said(string name) => parsed.GetValue(words[name]);
            return RunAsync(context, Said("--workspace"), new()
            {
                Amount = parsed.GetValue(amount), Day = parsed.GetValue(day), Channel = Said("--channel"), Campaign = Said("--campaign"),
                Category = Said("--category"), Side = Said("--side"), Currency = Said("--currency"), Label = Said("--label"),
            }, cancel);
        });
        return add;
    }

    private static async Task<int> RunAsync(CommandContext context, string? slug, CostFields fields, CancellationToken cancel)
    {
        await using var services = await context.OpenAsync(cancel);
        var workspace = await WorkspaceChoice.FindAsync(services, slug, cancel);
        if (!workspace.Succeeded) return context.Fail(workspace.Failure);
        var entry = fields.Read(workspace.Value.Currency, context.Language);
        if (!entry.Succeeded) return context.Fail(entry.Failure);
        var rules = await services.GetRequiredService<ChannelStore>().RulesAsync(workspace.Value.Id, cancel);
        var kept = await services.GetRequiredService<CostStore>().PutAsync(
            workspace.Value.Id, entry.Value with { Channel = entry.Value.Channel is { } said ? rules.Named(said) : null }, cancel);
        context.Output.WriteLine(Sentence.Format(
            "Added: {0}, {1:d MMMM yyyy}, {2}.", "Ajouté\u00a0: {0}, {1:d MMMM yyyy}, {2}.",
            kept.Amount.Write(context.Language, cents: true), kept.SpentOn,
            (kept.Channel is { } channel ? ChannelWords.Name(channel) : new Sentence("common to all channels", "commun à tous les canaux")).In(context.Language)).In(context.Language));
        return 0;
    }
}
