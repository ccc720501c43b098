using System.CommandLine;
using System.Globalization;
using Filon.Links;
using Filon.Links.Making;
using Filon.Server.Links;

namespace Filon.Server.Cli;

/// <summary><c>filon link import FILE</c>: many links from a file of addresses or a CSV, all or none.</summary>
internal static class LinkImportVerb
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("One address a line, or a CSV with column names; - reads what is piped in", "Une adresse par ligne, ou un CSV avec des noms de colonnes\u00a0; - lit l’entrée") };
        var dry = new Option<bool>("--dry-run") { Description = context.Say("Say what would be made, make nothing", "Dire ce qui serait créé, ne rien créer") };
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var verb = new Command("import", context.Say("Make many links", "Créer plusieurs liens")) { file, dry, workspace, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (path != "-" && !File.Exists(path)) return context.Fail(new(FailureKind.NotFound, Sentence.Format("There is no file {0}.", "Il n’y a pas de fichier {0}.", path)));
            var text = path == "-" ? await context.Input.ReadToEndAsync(cancel) : await File.ReadAllTextAsync(path, cancel);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var desk = new LinkDesk(services.GetRequiredService<LinkRulesReader>(), context.Settings, null);
            var lines = LinkSheet.Read(text, await desk.RulesAsync(found.Value, cancel));
            if (!lines.Succeeded) return context.Fail(lines.Failure);
            if (Refused(lines.Value) is { } refused) return context.Fail(refused);
            if (parsed.GetValue(dry)) return Count(context, lines.Value.Count, new("{0:N0} link would be made.", "{0:N0} lien serait créé."), new("{0:N0} links would be made.", "{0:N0} liens seraient créés."));
            var made = await services.GetRequiredService<LinkStore>().AddAsync(found.Value.Id, [.. lines.Value.Select(line => line.Link.Value)], null, cancel);
            if (!made.Succeeded) return context.Fail(made.Failure);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { items = made.Value.Select(link => LinkAnswer.Of(link, desk)) }));
            else foreach (var link in made.Value) context.Output.WriteLine(desk.AddressOf(link.Host, link.Code));
            return 0;
        });
        return verb;
    }

    private static Failure? Refused(IReadOnlyList<SheetLine> lines)
    {
        var problems = lines.Where(line => !line.Link.Succeeded)
            .SelectMany(line => (line.Link.Failure!.Problems is { Count: > 0 } by ? by.Select(problem => problem.Sentence) : [line.Link.Failure.Sentence])
                .Select(sentence => new Problem(line.Number.ToString(CultureInfo.InvariantCulture), sentence))).ToList();
        return problems.Count == 0 ? null : new(FailureKind.Invalid, new("Nothing is made: these lines are refused.", "Rien n’est créé\u00a0: ces lignes sont refusées."), problems);
    }

    private static int Count(CommandContext context, int links, Sentence one, Sentence many)
    {
        context.Output.WriteLine(Sentence.Count(links, one, many).In(context.Language));
        return 0;
    }
}
