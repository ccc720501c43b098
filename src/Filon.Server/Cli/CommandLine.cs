using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Data.Common;
using Filon.Audit;
using Filon.Server.Operation;
using Filon.Server.Shell;
using Filon.Storage;

namespace Filon.Server.Cli;

/// <summary>The command line: one verb a file. <c>filon</c> alone serves the web pages.</summary>
public static class CommandLine
{
    private const string ConfigOption = "--config";

    /// <summary>What a shell says of a program stopped from the keyboard: 128 and the number of SIGINT.</summary>
    private const int Stopped = 130;

    private static readonly IReadOnlyList<(string Name, Func<CommandContext, Command> Build)> Verbs =
    [
        ("start", StartVerb.Build),
        ("serve", ServeVerb.Build),
        ("user", UserVerb.Build),
        ("workspace", WorkspaceVerb.Build),
        ("token", TokenVerb.Build),
        ("audit", AuditVerb.Build),
        ("attribute", AttributeVerb.Build),
        ("ledger", LedgerVerb.Build),
        ("roi", RoiVerb.Build),
        ("coca", CocaVerb.Build),
        ("tlv", TlvVerb.Build),
        ("cost", CostVerb.Build),
        ("channels", ChannelsVerb.Build),
        ("person", PersonVerb.Build),
        ("deals", DealsVerb.Build),
        ("posts", PostsVerb.Build),
        ("reciprocity", ReciprocityVerb.Build),
        ("address-book", AddressBookVerb.Build),
        ("event", EventVerb.Build),
        ("link", LinkVerb.Build),
        ("demo", DemoVerb.Build),
        ("import", ImportVerb.Build),
        ("imports", ImportsVerb.Build),
        ("undo", UndoVerb.Build),
        ("doctor", DoctorVerb.Build),
        ("settings", SettingsVerb.Build),
        ("key", KeyVerb.Build),
        ("mail", MailVerb.Build),
        ("backup", BackupVerb.Build),
        ("restore", RestoreVerb.Build),
        ("move", MoveVerb.Build),
        ("export", ExportVerb.Build),
    ];

    /// <summary>The program: reads the settings, then does what is asked.</summary>
    public static Task<int> MainAsync(string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var settings = SettingsReader.Read(environment, Said(arguments, ConfigOption));
        if (settings.Succeeded) return RunAsync(arguments, CommandContext.Terminal(settings.Value));
        var context = CommandContext.Terminal(new("", DatabaseAddress.File(":memory:"), ""));
        return Task.FromResult((context with { Language = LanguageOf(arguments) ?? context.Language }).Fail(settings.Failure));
    }

    public static Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        context = context with { Language = LanguageOf(arguments) ?? context.Language };
        if (arguments.Length == 0) arguments = ["serve"];
        var parsed = Root(context, arguments[0]).Parse(arguments);
        return UsageFault.Of(parsed) is { } fault ? Task.FromResult(context.Fail(fault)) : InvokeAsync(parsed, context);
    }

    /// <summary>Every verb with its options; where the first word is a verb, that one alone: making all of them takes longer than many a command.</summary>
    internal static Command Root(CommandContext context, string first = "")
    {
        // a plain command, because a RootCommand is named after the program file
        var root = new Command("filon", context.Say("Filon: from the first post to the euro.", "Filon : du premier post à l’euro.")) { new HelpOption(), new VersionOption() };
        root.Options.Add(new Option<string>("--lang") { Description = "fr | en", Recursive = true });
        root.Options.Add(new Option<string>(ConfigOption)
        {
            Description = context.Say("The file of settings; filon.conf in the data folder by default", "Le fichier des réglages\u00a0; filon.conf du dossier de données par défaut"), Recursive = true,
        });
        foreach (var (name, build) in Verbs)
            if (name == first || !Verbs.Any(verb => verb.Name == first)) root.Subcommands.Add(build(context));
        return root;
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, CommandContext context)
    {
        if (ActOf(parsed) is { } act) Act.Begin(act);
        try
        {
            return await parsed.InvokeAsync(new()
            {
                Output = context.Output, Error = context.Error, EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = WebServer.Patience + TimeSpan.FromSeconds(1),
            });
        }
        catch (RefusedException refused)
        {
            return context.Fail(refused.Failure);
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine(context.Say("Stopped. What was not finished is as it was before.", "Arrêté. Ce qui n’était pas fini est comme avant."));
            return Stopped;
        }
        catch (DbException exception)
        {
            return context.Fail(new(FailureKind.Unavailable, Sentence.Format(
                "The database does not answer as it should: {0}", "La base de données ne répond pas comme elle devrait\u00a0: {0}", exception.Message)));
        }
    }

    /// <summary>What a command changes is written in the audit log; what the served pages change is theirs.</summary>
    private static Act? ActOf(ParseResult parsed)
    {
        var words = new List<string>();
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as CommandResult) words.Insert(0, command.Command.Name);
        return words is [_, "serve" or "start", ..] ? null : new Act(string.Join(' ', words), "cli", "", "");
    }

    private static Language? LanguageOf(string[] arguments) => Languages.FromTag(Said(arguments, "--lang"));

    private static string? Said(string[] arguments, string option)
    {
        var at = Array.IndexOf(arguments, option);
        return at >= 0 && at + 1 < arguments.Length
            ? arguments[at + 1]
            : arguments.FirstOrDefault(argument => argument.StartsWith($"{option}=", StringComparison.Ordinal))?[(option.Length + 1)..];
    }
}
