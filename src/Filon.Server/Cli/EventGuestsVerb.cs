using System.CommandLine;
using Filon.Events;

namespace Filon.Server.Cli;

/// <summary><c>filon event invite EVENT FILE</c>, <c>filon event attend EVENT FILE</c>: people from a list of e-mail addresses, one a line; - reads what is piped in.</summary>
internal static class EventGuestsVerb
{
    public static Command Build(CommandContext context, string verb, bool came, string description)
    {
        var told = new Argument<long>("EVENT") { Description = context.Say("Its number, as filon event list says", "Son numéro, selon filon event list") };
        var file = new Argument<string>("FILE") { Description = context.Say("E-mail addresses, one a line; - for what is piped in", "Des adresses e-mail, une par ligne\u00a0; - pour l’entrée standard") };
        var workspace = WorkspaceChoice.Option(context);
        var built = new Command(verb, description) { told, file, workspace };
        built.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (path != "-" && !File.Exists(path)) return context.Fail(new(FailureKind.NotFound, Sentence.Format("There is no file {0}.", "Il n’y a pas de fichier {0}.", path)));
            var list = GuestList.Read(path == "-" ? await context.Input.ReadToEndAsync(cancel) : await File.ReadAllTextAsync(path, cancel));
            if (!list.Succeeded) return context.Fail(list.Failure);
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var done = await services.GetRequiredService<Inviting>().PeopleAsync(found.Value, parsed.GetValue(told), list.Value.People, came, cancel);
            if (!done.Succeeded) return context.Fail(done.Failure);
            context.Output.WriteLine(done.Value.Count);
            foreach (var line in list.Value.Refused) context.Error.WriteLine(context.Say($"No address in: {line}", $"Pas d’adresse dans\u00a0: {line}"));
            return 0;
        });
        return built;
    }
}
