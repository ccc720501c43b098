using System.CommandLine;
using Filon.Links;
using Filon.Links.Making;
using Filon.Server.Links;

namespace Filon.Server.Cli;

/// <summary><c>filon link add DESTINATION</c>: one link; its short address is what is written.</summary>
internal static class LinkAddVerb
{
    public static Command Build(CommandContext context)
    {
        var destination = new Argument<string>("DESTINATION") { Description = context.Say("Where it leads", "Où il mène") };
        var words = WordOptions.Of(context, Options);
        var open = new Option<bool>("--public") { Description = context.Say("Anybody may see its statistics, at its address with a +", "Tout le monde peut voir ses statistiques, à son adresse suivie d’un +") };
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var add = new Command("add", context.Say("Make a link", "Créer un lien")) { destination, open, workspace, json };
        foreach (var option in words.Values) add.Options.Add(option);
        add.SetAction(async (parsed, cancel) =>
        {
            string? Said(string name) => parsed.GetValue(words[name]);
            var fields = new LinkFields
            {
                Destination = parsed.GetValue(destination), Code = Said("--code"), Host = Said("--domain"), Title = Said("--title"), Tags = Said("--tags"),
                Template = Said("--template"), Source = Said("--source"), Medium = Said("--medium"), Campaign = Said("--campaign"),
                Expires = Said("--expires"), Limit = Said("--limit"), Elsewhere = Said("--elsewhere"), Public = parsed.GetValue(open) ? "yes" : null,
            };
            return await RunAsync(context, parsed.GetValue(workspace), fields, parsed.GetValue(json), cancel);
        });
        return add;
    }

    private static readonly (string, Sentence)[] Options =
    [
        ("--code", new("The end of its short address; drawn unless said", "La fin de son adresse courte\u00a0; tirée au sort sinon")),
        ("--domain", new("One of the workspace’s own domains", "L’un des domaines de l’espace")),
        ("--title", new("What it is called in lists", "Son nom dans les listes")),
        ("--tags", new("Tags, separated by commas", "Des étiquettes, séparées par des virgules")),
        ("--template", new("A UTM template of the workspace", "Un modèle UTM de l’espace")),
        ("--source", Sentence.Same("utm_source")), ("--medium", Sentence.Same("utm_medium")), ("--campaign", Sentence.Same("utm_campaign")),
        ("--expires", new("Its last day, as 2026-06-30", "Son dernier jour, comme 2026-06-30")),
        ("--limit", new("After how many clicks it ends", "Après combien de clics il prend fin")),
        ("--elsewhere", new("Where it leads when it has ended", "Où il mène quand il a pris fin")),
    ];

    private static async Task<int> RunAsync(CommandContext context, string? slug, LinkFields fields, bool json, CancellationToken cancel)
    {
        await using var services = await context.OpenAsync(cancel);
        var found = await WorkspaceChoice.FindAsync(services, slug, cancel);
        if (!found.Succeeded) return context.Fail(found.Failure);
        var desk = new LinkDesk(services.GetRequiredService<LinkRulesReader>(), context.Settings, null);
        var read = fields.Read(await desk.RulesAsync(found.Value, cancel));
        if (!read.Succeeded) return context.Fail(read.Failure);
        var made = await services.GetRequiredService<LinkStore>().AddAsync(found.Value.Id, [read.Value], null, cancel);
        if (!made.Succeeded) return context.Fail(made.Failure);
        context.Output.WriteLine(json ? CliJson.Write(LinkAnswer.Of(made.Value[0], desk)) : desk.AddressOf(made.Value[0].Host, made.Value[0].Code));
        return 0;
    }
}
