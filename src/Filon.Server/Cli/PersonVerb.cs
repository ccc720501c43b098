using System.CommandLine;
using Filon.Measure.Channels;
using Filon.Money;
using Filon.People;
using Filon.Server.People;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon person SEARCH</c>: who answers to this; the journey where it is one person.</summary>
internal static class PersonVerb
{
    public static Command Build(CommandContext context)
    {
        var search = new Argument<string[]>("SEARCH") { Arity = ArgumentArity.OneOrMore, Description = context.Say("The beginning of names, an e-mail, a handle, a company", "Le début de noms, un e-mail, un compte, une entreprise") };
        var workspace = WorkspaceChoice.Option(context);
        var model = new Option<string?>("--model") { Description = context.Say("The method in force by default", "La méthode en vigueur par défaut") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("person", context.Say("Find a person and their journey", "Trouver une personne et son parcours")) { search, workspace, model, json };
        verb.Subcommands.Add(PersonExportVerb.Build(context));
        verb.Subcommands.Add(PersonEraseVerb.Build(context));
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var filter = new PersonFilter { Search = string.Join(' ', parsed.GetValue(search) ?? []) };
            var people = await services.GetRequiredService<PersonQuery>().ListAsync(found.Value.Id, filter, cancel);
            if (people.Items.Count == 0) return context.Fail(new(FailureKind.NotFound, "Nobody answers to this.", "Personne ne correspond."));
            var page = people.Items.Count > 1 ? null : await services.GetRequiredService<PersonPages>().FindAsync(found.Value.Id, people.Items[0].Id, parsed.GetValue(model), cancel);
            if (parsed.GetValue(json))
                context.Output.WriteLine(page is null
                    ? CliJson.Write(new { people = people.Items.Select(PersonAnswer.Of), people.More })
                    : CliJson.Write(new { person = PersonAnswer.Of(page.Person), journey = JourneyAnswer.Of(page.Journey, found.Value.Currency) }));
            else if (page is null) WriteList(context, people);
            else WriteJourney(context, page, found.Value);
            return 0;
        });
        return verb;
    }

    private static void WriteList(CommandContext context, ListOf<PersonLine> people)
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Name", "Nom"), context.Say("Role", "Fonction"), context.Say("Company", "Entreprise"), context.Say("Stage", "Étape") }) table.AddColumn(heading);
        table.AddNumbers(context.Say("Touches", "Contacts"));
        foreach (var person in people.Items)
            table.AddRow(Markup.Escape(person.Name), Markup.Escape(person.Title ?? ""), Markup.Escape(person.Company ?? ""), Markup.Escape(person.Stage ?? ""), person.Touches.ToString("N0", context.Language.Culture()));
        CliTable.Write(context, table);
        if (people.More) context.Error.WriteLine(context.Say("There are more: say more of the name.", "Il y en a d’autres\u00a0: précisez le nom."));
    }

    private static void WriteJourney(CommandContext context, PersonPage page, Workspace workspace)
    {
        var language = context.Language;
        context.Output.WriteLine(string.Join(", ", new[] { page.Person.Name, page.Person.Title, page.Person.Company, page.Person.Stage }.OfType<string>()));
        foreach (var profile in page.Profiles)
            context.Output.WriteLine($"  {PeopleWords.Network(profile.Network).In(language)}: {string.Join(", ", new[] { profile.Name, profile.Handle, string.Join(", ", profile.Emails) }.Where(said => !string.IsNullOrEmpty(said)))}");
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("When", "Quand"), context.Say("What", "Quoi"), context.Say("Channel", "Canal"), context.Say("Detail", "Détail") }) table.AddColumn(heading);
        table.AddNumbers(context.Say("Earned", "Gagné"));
        foreach (var step in page.Journey.Steps)
            table.AddRow(
                step.HappenedAt.InZone(workspace.Zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", language.Culture()), Markup.Escape(PeopleWords.Step(step).In(language)),
                step.Channel is { } channel ? Markup.Escape(ChannelWords.Name(channel).In(language)) : "", Markup.Escape(step.Label ?? step.Campaign ?? ""),
                step.EarnedMinor is { } minor ? new Amount(minor, workspace.Currency).Write(language, cents: true) : "");
        CliTable.Write(context, table);
    }
}
