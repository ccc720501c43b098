using System.Text.RegularExpressions;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>What the documents promise exists.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public async Task Every_command_in_the_documents_is_a_verb_of_the_command_line()
    {
        var verbs = await VerbsAsync();
        var unknown =
            from file in Documents()
            from Match command in Command().Matches(file.Text)
            let verb = command.Groups[1].Value
            where !verbs.Contains(verb) && command.Value != "`./run publish" // the script's own
            select $"{file.Path}: {command.Value} is no verb ({string.Join(", ", verbs)})";
        unknown.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_a_document_links_to_exists() =>
        (from file in Documents()
         from Match link in Link().Matches(file.Text)
         let target = Path.Combine(SourceTree.Root, Path.GetDirectoryName(file.Path)!, link.Groups[1].Value)
         where !File.Exists(target) && !Directory.Exists(target)
         select $"{file.Path} links to {link.Groups[1].Value}").ShouldBeEmpty();

    private static IEnumerable<SourceFile> Documents() =>
        SourceTree.Files("docs", ".md").Concat(new[] { "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md" }.Select(path => new SourceFile(path, SourceTree.Read(path))));

    private static async Task<IReadOnlyList<string>> VerbsAsync()
    {
        using var output = new StringWriter();
        var settings = new Settings(Path.GetTempPath(), DatabaseAddress.File(":memory:"), "http://127.0.0.1:0");
        await CommandLine.RunAsync(["--help"], new CommandContext(settings, Language.English, new FakeClock(), output, TextWriter.Null));
        return [.. VerbLine().Matches(output.ToString()[output.ToString().IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"(?:^|`)(?:filon|\./run) ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\(((?!https?:|#|mailto:)[^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex VerbLine();
}
