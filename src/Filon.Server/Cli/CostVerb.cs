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
        var day = new Option<string>("--day") { Required = true, Description = "2026-04-30" };
        var words = new[] { "--channel", "--campaign", "--category", "--side", "--currency", "--label", "--workspace" }.ToDictionary(name => name, name => new Option<string?>(name));
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
