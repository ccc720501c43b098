using Filon.Imports;
using Filon.Jobs;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary>Takes files through an import here and now: read, show what is refused, apply.</summary>
internal sealed class ImportRun(CommandContext context, IServiceProvider services, Workspace workspace, bool dry)
{
    private const int MostRefusals = 10;
    private readonly Importing _importing = services.GetRequiredService<Importing>();
    private readonly JobRunner _runner = services.GetRequiredService<JobRunner>();
    private readonly ImportStore _imports = services.GetRequiredService<ImportStore>();

    public async Task<Outcome<Import>> FileAsync(string path, ColumnMapping? mapping, CancellationToken cancel)
    {
        if (!File.Exists(path))
            return new Failure(FailureKind.NotFound, Sentence.Format("There is no file {0}.", "Il n’y a pas de fichier {0}.", path));
        await using var content = File.OpenRead(path);
        var received = await _importing.ReceiveAsync(workspace.Id, new FileGiven(Path.GetFileName(path), content), mapping, null, cancel);
        if (!received.Succeeded) return received;
        var read = await ReadAsync(received.Value, cancel);
        if (!read.Succeeded) return read;
        await TellAsync(read.Value, cancel);
        if (!dry) return await ApplyAsync(read.Value, cancel);
        await _importing.DiscardAsync(workspace.Id, read.Value.Id, cancel);
        return read;
    }

    public async Task<Outcome<Import>> UndoAsync(long id, CancellationToken cancel)
    {
        var undoing = await _importing.UndoAsync(workspace.Id, id, cancel);
        return undoing.Succeeded ? await FinishAsync(undoing.Value, UndoImport.Name, ImportState.Undone, cancel) : undoing;
    }

    /// <summary>Works out identities and figures anew.</summary>
    public Task FollowUpAsync(CancellationToken cancel) => _runner.RunAllAsync(cancel);

    private async Task<Outcome<Import>> ReadAsync(Import import, CancellationToken cancel)
    {
        if (import.State == ImportState.Mapping) return NeedsMapping(import);
        if (import.State is not ImportState.Reading) return import;
        return await FinishAsync(import, ReadImport.Name, ImportState.Previewed, cancel);
    }

    private async Task<Outcome<Import>> ApplyAsync(Import import, CancellationToken cancel)
    {
        if (import.State == ImportState.Applied) return import;
        if (import.State == ImportState.Previewed && await _importing.ApplyAsync(workspace.Id, import.Id, cancel) is { Succeeded: false } refused) return refused;
        return await FinishAsync(import, ApplyImport.Name, ImportState.Applied, cancel);
    }

    private async Task<Outcome<Import>> FinishAsync(Import import, string kind, ImportState wanted, CancellationToken cancel)
    {
        var arguments = import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var queued = (await _runner.LatestAsync(workspace.Id, kind, arguments, cancel))!;
        var job = await ShowAsync(import, watch => _runner.RunAsync(workspace.Id, queued.Id, watch, cancel));
        var finished = (await _imports.FindAsync(workspace.Id, import.Id, cancel))!;
        if (finished.State == wanted || finished.State == ImportState.Applied && wanted == ImportState.Previewed) return finished;
        return new Failure(job.State == JobState.Failed ? FailureKind.Invalid : FailureKind.Conflict,
            finished.Failure ?? job.Progress.Message ?? new("The import did not finish.", "L’import n’est pas allé à son terme."));
    }

    private async Task<Job> ShowAsync(Import import, Func<Action<JobProgress>, Task<Job>> work)
    {
        if (context.Error != Console.Error || Console.IsErrorRedirected) return await work(_ => { });
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Error) });
        return await terminal.Status().StartAsync(Markup.Escape(import.FileName), status => work(progress =>
            status.Status(Markup.Escape($"{import.FileName}: {progress.Message?.In(context.Language)}"))));
    }

    private async Task TellAsync(Import import, CancellationToken cancel)
    {
        foreach (var note in import.NoteList) context.Error.WriteLine($"{import.FileName}: {note.In(context.Language)}");
        if (import.Refused == 0) return;
        var refused = await services.GetRequiredService<ImportRowStore>().PageAsync(
            workspace.Id, import.Id, new RowFilter(RowAction.Refused, Take: MostRefusals), cancel);
        foreach (var row in refused)
        {
            var at = row.Part.Length == 0 ? import.FileName : $"{import.FileName}/{row.Part}";
            context.Error.WriteLine(context.Say($"{at}, line {row.Line}: {Server.Imports.ImportWords.Why(row)?.En}", $"{at}, ligne {row.Line}\u00a0: {Server.Imports.ImportWords.Why(row)?.Fr}"));
        }

        if (import.Refused > refused.Count)
            context.Error.WriteLine(Sentence.Format("… and {0:N0} more refused.", "… et {0:N0} autres refusées.", import.Refused - refused.Count).In(context.Language));
    }

    private static Failure NeedsMapping(Import import) => new(FailureKind.Invalid, Sentence.Format(
        "{0}: Filon is not sure what the columns mean. Say it on the Imports page, or with --mapping.",
        "{0}\u00a0: Filon n’est pas sûr du sens des colonnes. Indiquez-le sur la page Imports, ou avec --mapping.", import.FileName));
}
