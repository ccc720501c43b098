using System.Reflection;
using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>docs/security.md says what was tried; and what no single test of a room can show is held here.</summary>
public sealed partial class SecurityTableTests
{
    private static readonly string[] States = ["met", "proxy", "not used", "open"];

    [Fact]
    public void Every_requirement_says_how_it_stands()
    {
        var rows = Rows().ToList();
        rows.SelectMany(row => Number().Matches(row[0]).Select(number => number.Value)).Distinct().Count().ShouldBeGreaterThan(170);
        rows.Where(row => !States.Contains(row[1])).Select(row => row[0]).ShouldBeEmpty();
        rows.Where(row => row[1] == "met" && row[2].Length == 0 && row[3].Length == 0).Select(row => row[0]).ShouldBeEmpty("what is met says how, or by which test");
    }

    [Fact]
    public void Every_test_named_there_exists()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);
        var named = TestName().Matches(SourceTree.Read("docs/security.md")).Select(match => match.Groups[1].Value).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(60);
        named.Except(tests).ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_and_the_server_start_no_program() => Holding(@"\bProcess\.Start\b|ProcessStartInfo").ShouldBeEmpty();

    [Fact]
    public void No_pattern_is_built_from_what_a_person_types() => Holding(@"new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(").ShouldBeEmpty();

    [Fact]
    public void Nothing_speaks_to_the_outside_but_the_line_of_mail_and_what_follows_a_link() =>
        Holding(@"\b(HttpClient|WebClient|SmtpClient|TcpClient|Socket)\b")
            .ShouldAllBe(path => path.EndsWith("Letters/SmtpLine.cs", StringComparison.Ordinal) || path.EndsWith("Links/Elsewhere/LinkFollower.cs", StringComparison.Ordinal));

    [Fact]
    public void No_broken_hash_is_used() =>
        Holding(@"\b(MD5|SHA1|HMACMD5|HMACSHA1|DES|TripleDES|RC2|CipherMode\.ECB)\b").ShouldAllBe(path => path.EndsWith("/Totp.cs", StringComparison.Ordinal) || path.EndsWith("/BreachedPasswords.cs", StringComparison.Ordinal));

    [Fact]
    public void Secrets_come_from_the_cryptographic_generator()
    {
        SourceTree.Read("BannedSymbols.txt").ShouldContain("System.Random");
        Holding(@"RandomNumberGenerator\.").ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_package_is_pinned_and_defended() =>
        SourceTree.Read("Directory.Packages.props").Split("Label=\"Tests")[0].Split('\n')
            .Where(line => line.Contains("<PackageVersion", StringComparison.Ordinal) && !line.Contains("<!--", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<string> Holding(string pattern) =>
        SourceTree.Files("src", ".cs").Where(file => Regex.IsMatch(file.Text, pattern)).Select(file => file.Path);

    private static IEnumerable<string[]> Rows() => SourceTree.Read("docs/security.md").Split('\n')
        .Where(line => RowStart().IsMatch(line))
        .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())
        .Select(cells => cells.Length == 4 ? cells : [.. cells, .. Enumerable.Repeat("", 4 - cells.Length)]);

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+")]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+Tests\.[A-Za-z_0-9]+)`")]
    private static partial Regex TestName();
}
