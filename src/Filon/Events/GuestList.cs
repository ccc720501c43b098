using System.Text.RegularExpressions;
using Filon.Imports;
using Filon.Imports.Values;

namespace Filon.Events;

/// <summary>A list of guests as somebody pastes it: an e-mail a line, with a name before it and a company behind it where they are known.</summary>
/// <param name="People">Each address once.</param>
/// <param name="Refused">Lines in which no address was found.</param>
public sealed partial record GuestList(IReadOnlyList<PersonReference> People, IReadOnlyList<string> Refused)
{
    /// <summary>More come in a file.</summary>
    public const int Most = 2_000;

    private const int LongestName = 200;

    /// <summary>"Ada Martin &lt;ada@mecavia.example&gt;, Mécavia", "ada@mecavia.example", cells copied from a spreadsheet.</summary>
    public static Outcome<GuestList> Read(string? text)
    {
        var (people, refused) = (new Dictionary<string, PersonReference>(StringComparer.Ordinal), new List<string>());
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // several bare addresses on one line are as many guests
            var found = Address().Matches(line).Select(match => EmailText.Read(match.Value)).OfType<string>().ToList();
            if (found.Count == 0) refused.Add(line);
            else if (found.Count > 1) foreach (var email in found) people.TryAdd(email, new() { Email = email });
            else people[found[0]] = Named(line, found[0]);
        }

        if (people.Count == 0) return Failure.Invalid(new Problem("people", new("Write at least one e-mail address, one a line.", "Écrivez au moins une adresse e-mail, une par ligne.")));
        if (people.Count > Most) return Failure.Invalid(new Problem("people", Sentence.Format(
            "At most {0:N0} at once: bring longer lists in as a file.", "Au plus {0:N0} à la fois\u00a0: apportez les listes plus longues dans un fichier.", Most)));
        return new GuestList([.. people.Values], refused);
    }

    private static PersonReference Named(string line, string email)
    {
        var words = Parting().Split(Address().Replace(line, ";")).Select(word => word.Trim(' ', '"', '\'', '<', '>', '(', ')')).Where(word => word.Length > 0).ToList();
        return new() { Email = email, Name = Short(words.ElementAtOrDefault(0)), CompanyName = Short(words.ElementAtOrDefault(1)) };
    }

    private static string? Short(string? word) => word?[..Math.Min(word.Length, LongestName)];

    [GeneratedRegex(@"[^\s<>,;:""()]+@[^\s<>,;:""()]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[;,\t]")]
    private static partial Regex Parting();
}
