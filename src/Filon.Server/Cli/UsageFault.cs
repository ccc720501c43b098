using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Filon.Server.Cli;

/// <summary>What is wrong with a line that was typed, in a sentence: a word too many, one missing, a value that does not fit.</summary>
internal static class UsageFault
{
    /// <returns>Null where the line can be taken as it is, or asks for help.</returns>
    public static Failure? Of(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var unknown, ..])
            return Invalid(Sentence.Format("“{0}” is not understood. See filon --help.", "« {0} » n’est pas compris. Voyez filon --help.", unknown));
        if (parsed.Action is not ParseErrorAction) return null;
        var (what, see) = (Of(parsed.Errors[0].SymbolResult), string.Join(' ', Path(parsed.CommandResult)));
        return Invalid(Sentence.Format("{0} See {1} --help.", "{0} Voyez {1} --help.", what, see));
    }

    private static Sentence Of(SymbolResult? result) => result switch
    {
        OptionResult option => Of(option.Option.Name, option.Tokens, option.Option.GetCompletions(CompletionContext.Empty)),
        ArgumentResult { Parent: OptionResult option } argument => Of(option.Option.Name, argument.Tokens, option.Option.GetCompletions(CompletionContext.Empty)),
        ArgumentResult argument => Of(argument.Argument.Name, argument.Tokens, argument.Argument.GetCompletions(CompletionContext.Empty)),
        CommandResult { Command: { Subcommands.Count: > 0, Action: null } group } => Sentence.Format(
            "Say which: {0}.", "Précisez\u00a0: {0}.", string.Join(", ", group.Subcommands.Select(command => command.Name))),
        CommandResult command => Missing(string.Join(", ", command.Command.Options.Where(option => option.Required && command.GetResult(option) is null).Select(option => option.Name))),
        _ => new("This is not understood.", "Ce n’est pas compris."),
    };

    private static Sentence Of(string name, IReadOnlyList<Token> typed, IEnumerable<CompletionItem> among)
    {
        if (typed.Count == 0) return Missing(name);
        var choices = string.Join(", ", among.Select(one => one.Label));
        return choices.Length == 0
            ? Sentence.Format("“{0}” does not fit {1}.", "« {0} » ne convient pas à {1}.", typed[^1].Value, name)
            : Sentence.Format("“{0}” does not fit {1}: {2}.", "« {0} » ne convient pas à {1}\u00a0: {2}.", typed[^1].Value, name, choices);
    }

    private static Sentence Missing(string what) => Sentence.Format("{0} is missing.", "Il manque {0}.", what);

    private static Failure Invalid(Sentence sentence) => new(FailureKind.Invalid, sentence);

    private static List<string> Path(CommandResult command)
    {
        var words = new List<string>();
        for (CommandResult? at = command; at is not null; at = at.Parent as CommandResult) words.Insert(0, at.Command.Name);
        return words;
    }
}
