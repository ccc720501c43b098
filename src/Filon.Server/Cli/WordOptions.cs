using System.CommandLine;

namespace Filon.Server.Cli;

/// <summary>The options of a verb that are read as words, each with what it says.</summary>
internal static class WordOptions
{
    public static Dictionary<string, Option<string?>> Of(CommandContext context, params IReadOnlyList<(string Name, Sentence Says)> options) =>
        options.ToDictionary(option => option.Name, option => new Option<string?>(option.Name) { Description = option.Says.In(context.Language) });

    /// <summary>What several verbs ask in the same words.</summary>
    public static readonly (string Name, Sentence Says) Campaign = ("--campaign", new("The campaign", "La campagne"));
}
