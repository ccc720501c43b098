using System.Text.RegularExpressions;
using Filon.Links.Referrers;
using Shouldly;

namespace Filon.Tests.Links.Referrers;

public sealed partial class PublicSuffixesTests
{
    [Fact]
    public void The_cases_published_with_the_list_come_out_as_published()
    {
        var cases = PublishedCases.Lines("test_psl.txt").Select(line => Case().Match(line)).Where(match => match.Success).ToList();
        cases.Count.ShouldBeGreaterThan(70);
        cases.Where(one => PublicSuffixes.Registrable(Text(one, 1)) != Ascii(Text(one, 2)))
            .Select(one => $"{one.Value} gives {PublicSuffixes.Registrable(Text(one, 1))}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("news.example.co.uk", "example.co.uk")]
    [InlineData("alice.github.io", "alice.github.io")]
    [InlineData("a..b", null)]
    public void What_somebody_registered_is_found_in_a_host(string host, string? registered) => PublicSuffixes.Registrable(host).ShouldBe(registered);

    private static string? Text(Match match, int group) => match.Groups[group].Value is "null" ? null : match.Groups[group].Value.Trim('\'');

    private static string? Ascii(string? host) => host is null ? null : new System.Globalization.IdnMapping().GetAscii(host);

    [GeneratedRegex(@"^checkPublicSuffix\((null|'[^']*'), (null|'[^']*')\);")]
    private static partial Regex Case();
}
