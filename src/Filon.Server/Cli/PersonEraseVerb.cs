using System.CommandLine;
using Filon.Jobs;
using Filon.Privacy;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon person erase PERSON --confirm NAME</c>: without the name it only says what would go.</summary>
internal static class PersonEraseVerb
{
    public static Command Build(CommandContext context)
    {
        var person = new PersonChoice(context);
        var confirm = new Option<string?>("--confirm") { Description = context.Say("The person’s name: without it nothing is erased", "Le nom de la personne\u00a0: sans lui rien n’est effacé") };
        var verb = new Command("erase", context.Say("Erase a person for ever; first says what would go", "Effacer une personne définitivement\u00a0; dit d’abord ce qui disparaîtrait")) { confirm };
        person.AddTo(verb);
        verb.SetAction((parsed, cancel) => person.RunAsync(parsed, (services, workspace, id) => parsed.GetValue(confirm) is { } name
            ? EraseAsync(context, services, (workspace, id, name), cancel)
            : PreviewAsync(context, services, workspace, id, cancel), cancel));
        return verb;
    }

    private static async Task<int> PreviewAsync(CommandContext context, ServiceProvider services, Workspace workspace, long person, CancellationToken cancel)
    {
        var preview = await services.GetRequiredService<Erasing>().PreviewAsync(workspace.Id, person, cancel);
        if (!preview.Succeeded) return context.Fail(preview.Failure);
        context.Output.WriteLine(Sentence.Format("Erasing {0} would take out:", "Effacer {0} retirerait\u00a0:", preview.Value.Name).In(context.Language));
        Write(context, preview.Value.Goes);
        foreach (var (_, file) in preview.Value.Files) context.Output.WriteLine($"  {file}");
        context.Output.WriteLine(Sentence.Format(
            "Nothing is erased yet. It cannot be undone: say --confirm \"{0}\".", "Rien n’est encore effacé. C’est irréversible\u00a0: dites --confirm \"{0}\".", preview.Value.Name).In(context.Language));
        return 0;
    }

    private static async Task<int> EraseAsync(CommandContext context, ServiceProvider services, (Workspace Workspace, long Person, string Name) said, CancellationToken cancel)
    {
        var workspace = said.Workspace.Id;
        var asked = await services.GetRequiredService<Erasing>().RequestAsync(workspace, said.Person, said.Name, null, cancel);
        if (!asked.Succeeded) return context.Fail(asked.Failure);
        var job = await services.GetRequiredService<JobRunner>().RunAsync(workspace, asked.Value.Job, null, cancel);
        if (job.State == JobState.Failed) return context.Fail(new(FailureKind.Unavailable, job.Progress.Message!));
        var receipt = (await services.GetRequiredService<ErasureStore>().FindAsync(workspace, asked.Value.Receipt.Id, cancel))!;
        context.Output.WriteLine(Sentence.Format("Erased. Receipt {0}:", "Effacé. Reçu {0}\u00a0:", receipt.Id).In(context.Language));
        Write(context, receipt.CountList);
        return 0;
    }

    private static void Write(CommandContext context, IReadOnlyDictionary<string, long> counts)
    {
        foreach (var what in ErasureWords.Shown.Where(what => counts.GetValueOrDefault(what) > 0))
            context.Output.WriteLine("  " + ErasureWords.Count(what, counts[what]).In(context.Language));
    }
}
