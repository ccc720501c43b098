using System.CommandLine;

namespace Filon.Server.Cli;

/// <summary><c>filon link</c>: make short links, list them, show one, make many from a file, what newer lists moved.</summary>
internal static class LinkVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("link", context.Say("Short links", "Liens courts"));
        verb.Subcommands.Add(LinkAddVerb.Build(context));
        verb.Subcommands.Add(LinkListVerb.Build(context));
        verb.Subcommands.Add(LinkShowVerb.Build(context));
        verb.Subcommands.Add(LinkImportVerb.Build(context));
        verb.Subcommands.Add(LinkLookVerb.Build(context));
        verb.Subcommands.Add(LinkCompareVerb.Build(context));
        verb.Subcommands.Add(LinkRestatementsVerb.Build(context));
        return verb;
    }

    internal static Option<string?> Workspace(CommandContext context) =>
        new("--workspace") { Description = context.Say("Its short name; the first by default", "Son nom court\u00a0; le premier par défaut") };

    internal static Option<bool> Json(CommandContext context) => new("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
}
