using Filon.Jobs;

namespace Filon.Server.Cli;

/// <summary>How far long work has come: one line that renews itself on a terminal, nothing into a pipe.</summary>
internal sealed class CliProgress(CommandContext context) : IDisposable
{
    private readonly bool _live = context.Error == Console.Error && !Console.IsErrorRedirected;
    private string _shown = "";

    public void Show(JobProgress progress)
    {
        if (!_live || progress.Total == 0) return;
        var line = Sentence.Format("{0}: {1} %", "{0}\u00a0: {1}\u00a0%", progress.Message?.In(context.Language), progress.Done * 100 / progress.Total).In(context.Language);
        if (line == _shown) return;
        context.Error.Write($"\r{line.PadRight(_shown.Length)}");
        _shown = line;
    }

    public void Dispose()
    {
        if (_shown.Length > 0) context.Error.Write($"\r{new string(' ', _shown.Length)}\r");
    }
}
