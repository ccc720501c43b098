using System.CommandLine;
using System.Globalization;
using Filon.People;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary>The one person a command is about: by the number in the address of their page, or by a search that finds one only.</summary>
internal sealed class PersonChoice(CommandContext context)
{
    private readonly Argument<string> _person = new("PERSON")
    {
        Description = context.Say("Their number, or a name that finds one person only", "Son numéro, ou un nom qui ne trouve qu’une personne"),
    };

    private readonly Option<string?> _workspace = WorkspaceChoice.Option(context);

    public void AddTo(Command verb)
    {
        verb.Add(_person);
        verb.Add(_workspace);
    }

    /// <summary>Does something with the person; says why there is none to do it with.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<ServiceProvider, Workspace, long, Task<int>> act, CancellationToken cancel)
    {
        await using var services = await context.OpenAsync(cancel);
        var workspace = await WorkspaceChoice.FindAsync(services, parsed.GetValue(_workspace), cancel);
        if (!workspace.Succeeded) return context.Fail(workspace.Failure);
        var person = await FindAsync(services, workspace.Value, parsed.GetValue(_person)!, cancel);
        return person.Succeeded ? await act(services, workspace.Value, person.Value) : context.Fail(person.Failure);
    }

    private static async Task<Outcome<long>> FindAsync(IServiceProvider services, Workspace workspace, string said, CancellationToken cancel)
    {
        if (long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return id;
        var found = (await services.GetRequiredService<PersonQuery>().ListAsync(workspace.Id, new PersonFilter { Search = said }, cancel)).Items;
        return found.Count switch
        {
            0 => new Failure(FailureKind.NotFound, "Nobody answers to this.", "Personne ne correspond."),
            1 => found[0].Id,
            _ => new Failure(FailureKind.Conflict, Sentence.Format(
                "{0} persons answer to this: give the number of one. {1}", "{0} personnes correspondent\u00a0: donnez le numéro de l’une. {1}",
                found.Count, string.Join(", ", found.Take(5).Select(person => $"{person.Id} {person.Name}")))),
        };
    }
}
