using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary>Asks for a password without showing it, or reads the first line of the standard input.</summary>
internal static class Passphrase
{
    public static string Read(CommandContext context, bool fromInput) =>
        fromInput || Console.IsInputRedirected
            ? context.Input.ReadLine() ?? ""
            : AnsiConsole.Prompt(new TextPrompt<string>(context.Say("Password (12 characters or more):", "Mot de passe (12 caractères ou plus)\u00a0:")).Secret());
}
