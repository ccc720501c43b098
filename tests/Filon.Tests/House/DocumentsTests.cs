using System.CommandLine.Parsing;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Filon.Server;
using Filon.Server.Cli;
using Filon.Server.Operation;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>What the documents promise exists.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public void Every_command_in_the_documents_is_understood_by_the_command_line()
    {
        var root = CommandLine.Root(Context());
        var faults =
            from file in Documents()
            from Match command in Command().Matches(file.Text)
            let whole = command.Groups["line"].Success
            from typed in new[] { Typed(whole ? command.Groups["line"].Value : command.Groups["inline"].Value) }
            where typed != "publish" // the script's own
            let parsed = root.Parse(Words(typed))
            let wrong = parsed.UnmatchedTokens.Select(word => $"{word} is not understood")
                .Concat(parsed.Errors.Where(error => whole || !IsMissing(error)).Select(error => error.Message))
            from fault in wrong
            select $"{file.Path}: {typed}: {fault}";
        faults.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_a_document_links_to_exists() =>
        (from file in Documents()
         from Match link in Link().Matches(file.Text)
         let target = Path.Combine(SourceTree.Root, Path.GetDirectoryName(file.Path)!, link.Groups[1].Value)
         where !File.Exists(target) && !Directory.Exists(target)
         select $"{file.Path} links to {link.Groups[1].Value}").ShouldBeEmpty();

    [Fact]
    public void Every_place_of_the_source_that_a_document_names_is_there() =>
        (from file in Documents()
         from Match place in Place().Matches(file.Text)
         let target = Path.Combine(SourceTree.Root, place.Groups[1].Value)
         where !File.Exists(target) && !Directory.Exists(target) && !File.Exists(target + ".cs") && !target.Contains('*') && !target.Contains('…')
         select $"{file.Path} names {place.Groups[1].Value}").ShouldBeEmpty();

    [Fact]
    public void Every_address_of_the_API_in_the_documents_is_in_its_description()
    {
        using var described = JsonDocument.Parse(SourceTree.Read("docs/openapi.json"));
        var paths = described.RootElement.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value.EnumerateObject().Select(method => method.Name.ToUpperInvariant()).ToList());
        var faults =
            from file in Documents()
            from Match address in Address().Matches(file.Text)
            let method = address.Groups[1].Value
            let path = address.Groups[2].Value is [.., '/'] whole ? whole + "…" : address.Groups[2].Value
            where path != "/api/v1/openapi.json"
            let like = new Regex($"^{Wild().Replace(Regex.Escape(path).Replace("…", "\0", StringComparison.Ordinal), match => match.Value == "\0" ? ".*" : "[^/]+")}$")
            where !paths.Any(known => (like.IsMatch(known.Key) || Fits(known.Key, path)) && (method.Length == 0 || known.Value.Contains(method)))
            select $"{file.Path}: {method} {path}";
        faults.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_that_a_document_calls_as_witness_is_there()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes().ToLookup(type => type.Name);
        var faults =
            from file in Documents()
            from Match witness in Witness().Matches(file.Text)
            let type = witness.Groups[1].Value
            let method = witness.Groups[2].Value
            where !tests[type].Any(known => method.Length == 0 || known.GetMethod(method) is not null)
            select $"{file.Path}: {witness.Value}";
        faults.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_benchmark_and_every_choice_of_tests_in_the_documents_exists()
    {
        var bench = string.Concat(SourceTree.Files("benchmarks/Filon.Bench", ".cs").Select(file => file.Text));
        var tests = Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsPublic).Select(type => type.FullName!).ToList();
        var faults =
            from file in Documents()
            from Match script in Script().Matches(file.Text)
            let which = script.Groups[1].Value
            let rest = script.Groups[2].Value
            let missing = which == "bench"
                ? Option().Matches(rest).Select(option => option.Value).Where(word => !bench.Contains($"\"{word}\"", StringComparison.Ordinal))
                : Option().Matches(rest).Select(option => option.Value).Where(word => !tests.Exists(test => test.Contains(word, StringComparison.Ordinal)))
            from word in missing
            select $"{file.Path}: {script.Value}: {word}";
        faults.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_that_the_documents_find_in_the_menu_is_there()
    {
        var menu = Features.All.SelectMany(feature => feature.Menu).Select(item => item.Label.En).ToHashSet();
        (from file in Documents()
         from Match page in InTheMenu().Matches(file.Text)
         where !menu.Contains(page.Groups[1].Value)
         select $"{file.Path}: {page.Groups[1].Value} is not in the menu").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Every_variable_that_the_documents_name_is_read_by_something()
    {
        var settings = SettingLines.All.Select(line => $"FILON_{line.Name.ToUpperInvariant()}").ToHashSet();
        var scripts = string.Concat(SourceTree.Files("tests/Filon.Tests", ".cs").Concat(SourceTree.Files("src/Filon.Server", ".cs")).Where(file => file.Name != nameof(DocumentsTests)).Select(file => file.Text));
        (from file in Documents()
         from Match variable in Variable().Matches(file.Text)
         let name = variable.Value.EndsWith("_FILE", StringComparison.Ordinal) ? variable.Value[..^5] : variable.Value
         where !settings.Contains(name) && !scripts.Contains($"\"{name}\"", StringComparison.Ordinal)
         select $"{file.Path}: {variable.Value}").Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<SourceFile> Documents() =>
        SourceTree.Files("docs", ".md").Concat(new[] { "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md" }.Select(path => new SourceFile(path, SourceTree.Read(path))));

    private static CommandContext Context() =>
        new(new Settings(Path.GetTempPath(), DatabaseAddress.File(":memory:"), "http://127.0.0.1:0"), Language.English, new FakeClock(), TextWriter.Null, TextWriter.Null);

    /// <summary>Without what is said of it on the same line.</summary>
    private static string Typed(string line) => Remark().Split(line.Trim())[0];

    /// <summary>As one would type it: what is optional too, and something in the place of what is to be put there.</summary>
    private static List<string> Words(string typed) =>
        [.. CommandLineParser.SplitCommandLine(typed).Select(word => word.Trim('[', ']').Split('|')[0]).Select(word => word is "EVENT" or "ID" or "NUMBER" or "N" or "D" ? "30" : word)];

    private static bool IsMissing(ParseError error) => error.SymbolResult switch
    {
        OptionResult option => option.Tokens.Count == 0,
        ArgumentResult argument => argument.Tokens.Count == 0,
        _ => true,
    };

    /// <summary>A described address with its parameters filled in.</summary>
    private static bool Fits(string described, string path) => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(described), @"\\\{[^}]+}", "[^/]+")}$");

    [GeneratedRegex(@"^(?: {4})?(?:filon|\./run) (?<line>[a-z].*)$|`(?:filon|\./run) (?<inline>[a-z][^`]*)`", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\]\(((?!https?:|#|mailto:)[^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:src|tests|docs|deploy|benchmarks)/[^` :]+)`")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:(GET|POST|PUT|DELETE) )?(?:https://[^/\s`]+)?(/api/v1/[^\s`?)'""]*)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\0|\\\{[^}]+}")]
    private static partial Regex Wild();

    [GeneratedRegex(@"`([A-Z]\w+Tests)(?:\.([A-Z]\w+))?`")]
    private static partial Regex Witness();

    [GeneratedRegex(@"\./(bench|test) ([^`\n]+)`")]
    private static partial Regex Script();

    [GeneratedRegex(@"(?<![\w=])(?:--)?[A-Za-z]*[a-z][A-Za-z]+(?![\w=])")]
    private static partial Regex Option();

    [GeneratedRegex("FILON_[A-Z_]+[A-Z]")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\*\*([^*]+)\*\* (?:in|of) the menu")]
    private static partial Regex InTheMenu();
}
