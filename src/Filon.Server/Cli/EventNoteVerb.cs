using System.CommandLine;
using Filon.Events.Activities;

namespace Filon.Server.Cli;

/// <summary><c>filon event note call WHO</c>: a call, a meeting or a letter; its number is what is written.</summary>
internal static class EventNoteVerb
{
    public static Command Build(CommandContext context)
    {
        var kind = new Argument<string>("KIND") { Description = "call | meeting | letter" };
        kind.AcceptOnlyFromAmong([.. ActivityWords.Kinds.Select(one => one.Code())]);
        var who = new Argument<string>("WHO") { Description = context.Say("An e-mail, a name, the number of a person", "Un e-mail, un nom, le numéro d’une personne") };
        var incoming = new Option<bool>("--in") { Description = context.Say("They called, asked or wrote", "À l’initiative de l’autre") };
        var workspace = WorkspaceChoice.Option(context);
        var words = WordOptions.Of(context,
            ("--day", new("The day; today unless said", "Le jour\u00a0; aujourd’hui sinon")), ("--time", new("The time, as 14:30", "L’heure, comme 14:30")), ("--duration", new("In minutes", "En minutes")),
            ("--note", new("A note", "Une note")), WordOptions.Campaign, ("--mark", new("What came of it: lead | opportunity", "Ce qui en est né\u00a0: lead | opportunity")),
            ("--role", new("Whose hours these are", "À quelle fonction compter ces heures")));
        words["--mark"].AcceptOnlyFromAmong("lead", "opportunity");
        var verb = new Command("note", context.Say("Note a call, a meeting or a letter", "Noter un appel, un rendez-vous ou une lettre")) { kind, who, incoming, workspace };
        foreach (var option in words.Values) verb.Options.Add(option);
        verb.SetAction(async (parsed, cancel) =>
        {
            string? Said(string option) => parsed.GetValue(words[option]);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var kept = await services.GetRequiredService<Noting>().PutAsync(found.Value, new()
            {
                Kind = parsed.GetValue(kind), Who = parsed.GetValue(who), Direction = parsed.GetValue(incoming) ? ActivityWords.In : ActivityWords.Out, Day = Said("--day"), Time = Said("--time"),
                Duration = Said("--duration"), Note = Said("--note"), Campaign = Said("--campaign"), Mark = Said("--mark"), Role = Said("--role"),
            }, null, context.Language, cancel);
            if (!kept.Succeeded) return context.Fail(kept.Failure);
            context.Output.WriteLine(kept.Value.Kept.Id);
            return 0;
        });
        return verb;
    }
}
