using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary>Writes a table where the command writes: with colours and the terminal's width, or plain and wide into a pipe.</summary>
internal static class CliTable
{
    private const int PipedWidth = 160;

    /// <summary>Adds columns of figures: they stand on the right.</summary>
    public static Table AddNumbers(this Table table, params IEnumerable<string> heads)
    {
        foreach (var head in heads) table.AddColumn(new TableColumn(head).RightAligned());
        return table;
    }

    public static void Write(CommandContext context, Table table)
    {
        var piped = context.Output != Console.Out || Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.Output), Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (piped) console.Profile.Width = PipedWidth;
        console.Write(table);
    }
}
