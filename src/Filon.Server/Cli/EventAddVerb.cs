using System.CommandLine;
using Filon.Events;

namespace Filon.Server.Cli;

/// <summary><c>filon event add NAME --first DAY</c>: an event; its number is what is written.</summary>
internal static class EventAddVerb
{
    public static Command Build(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = context.Say("What it is called", "Son nom") };
        var workspace = WorkspaceChoice.Option(context);
        var words = WordOptions.Of(context,
            ("--first", new("Its first day, as 2026-06-09", "Son premier jour, comme 2026-06-09")), ("--last", new("Its last day; the first unless said", "Son dernier jour\u00a0; le premier sinon")),
            ("--kind", Sentence.Same(string.Join(" | ", EventWords.Kinds.Select(kind => kind.Code())))), ("--place", new("Where", "Où")),
            WordOptions.Campaign, ("--note", new("A note", "Une note")));
        words["--first"].Required = true;
        words["--kind"].AcceptOnlyFromAmong([.. EventWords.Kinds.Select(kind => kind.Code())]);
        var verb = new Command("add", context.Say("Make an event", "Créer un événement")) { name, workspace };
        foreach (var option in words.Values) verb.Options.Add(option);
        verb.SetAction(async (parsed, cancel) =>
        {
            string? Said(string option) => parsed.GetValue(words[option]);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var read = new EventFields
            {
                Name = parsed.GetValue(name), First = Said("--first"), Last = Said("--last"), Kind = Said("--kind"), Place = Said("--place"), Campaign = Said("--campaign"), Note = Said("--note"),
            }.Read(context.Language);
            if (!read.Succeeded) return context.Fail(read.Failure);
            context.Output.WriteLine((await services.GetRequiredService<EventStore>().AddAsync(found.Value.Id, read.Value, null, cancel)).Id);
            return 0;
        });
        return verb;
    }
}
