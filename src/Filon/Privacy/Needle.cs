using System.Text.Json;
using System.Text.RegularExpressions;
using Filon.People;

namespace Filon.Privacy;

/// <summary>One way in which a person can stand in a text: a pattern the database can look for, and what exactly is theirs in it.</summary>
/// <param name="Like">For <c>lower(column) like … escape '!'</c>: wide, because the engines fold letters differently.</param>
internal sealed record Needle(string Like, Regex Expression)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string NoLetterBefore = @"(?<![\p{L}\p{N}_])", NoLetterAfter = @"(?![\p{L}\p{N}_])";

    /// <summary>An address as it is written, in an address of a page, and in JSON.</summary>
    public static IEnumerable<Needle> Address(string email) =>
        new[] { email, Uri.EscapeDataString(email), JsonSerializer.Serialize(email)[1..^1] }.Distinct(StringComparer.Ordinal)
            .Select(written => new Needle(Wide(written), new(@"(?<![\p{L}\p{N}._+-])" + Regex.Escape(written) + NoLetterAfter, Options)));

    /// <summary>After an @, and in the address of the account's page.</summary>
    public static IEnumerable<Needle> Handle(string handle) =>
    [
        new(Wide(handle), new(NoLetterBefore + "@" + Regex.Escape(handle) + NoLetterAfter, Options)),
        new(Wide(handle), new(@"(?<=\b(?:x\.com/|twitter\.com/|linkedin\.com/in/))" + Regex.Escape(handle) + NoLetterAfter, Options)),
    ];

    /// <summary>The number of an account; short ones say nothing.</summary>
    public static IEnumerable<Needle> Account(string key) =>
        key.Length < 5 ? [] : [new(Wide(key), new(NoLetterBefore + Regex.Escape(key) + NoLetterAfter, Options))];

    /// <summary>The digits, however they are grouped.</summary>
    public static IEnumerable<Needle> Phone(string phone)
    {
        var digits = phone.Where(char.IsAsciiDigit).ToArray();
        return digits.Length < 8 ? [] : [new($"%{string.Join('%', digits)}%", new(@"(?<!\d)\+?" + string.Join(@"[\s.()/-]*", digits) + @"(?!\d)", Options))];
    }

    /// <summary>A full name, both ways round, with and without its accents; a single word is nobody's own.</summary>
    public static IEnumerable<Needle> Name(string name)
    {
        foreach (var written in new[] { Words(name), FoldedName.Words(FoldedName.OfPerson(name)) }.DistinctBy(words => string.Join(' ', words)))
        {
            if (written.Length < 2 || written.Sum(word => word.Length) < 5) continue;
            yield return OfWords(written);
            yield return OfWords([written[^1], .. written[..^1]]);
        }
    }

    public string Redact(string text) => Expression.Replace(text, SuppressionList.Mask);

    private static string[] Words(string name) => name.Split([' ', '\u00a0', ',', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static Needle OfWords(string[] words) => new(
        $"%{string.Join('%', words.Select(word => Wide(word).Trim('%')))}%",
        new(NoLetterBefore + string.Join(@"[\s,._+-]+", words.Select(Regex.Escape)) + NoLetterAfter, Options));

    private static string Wide(string text) => "%" + string.Concat(text.ToLowerInvariant().Select(letter =>
        !char.IsAscii(letter) || char.IsWhiteSpace(letter) ? "%" : letter is '!' or '%' or '_' ? $"!{letter}" : letter.ToString())) + "%";
}
