using System.Text;

namespace Filon.Workspaces;

/// <summary>
/// What a new password must be, after NIST SP 800-63B-4 (section 3.1.1): long, since a second factor is nobody's duty here; of any characters,
/// counted as Unicode counts them; and none of those that are tried first. No rule about its letters, and no date by which to change it.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 15, Longest = 256;
    private const int FewestLetters = 5, LeftOver = 3, KnownParts = 2, ShortestPart = 3, LongestUnit = 8;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm"];

    /// <summary>The rule in words, for the hint below a field.</summary>
    public static Sentence Hint { get; } = new("At least 15 characters; a sentence is a good one.", "Au moins 15 caractères\u00a0; une phrase en fait un bon.");

    /// <summary>What is wrong with a new password; null where nothing is.</summary>
    /// <param name="about">What whoever guesses would try: the person's name and e-mail address, the workspace's name.</param>
    public static Problem? Problem(BreachedPasswords breached, string? password, params IReadOnlyList<string?> about)
    {
        if (Problem(password, about) is { } problem) return problem;
        var held = breached.Holds(password!);
        return !held.Succeeded ? new("password", held.Failure.Sentence) : !held.Value ? null : new("password", new(
            "This password was stolen elsewhere and is in a list that anyone guessing tries first. Take another, and change it wherever you use it.",
            "Ce mot de passe a été volé ailleurs et figure dans une liste qu’on essaie en premier. Prenez-en un autre, et changez-le partout où vous l’utilisez."));
    }

    /// <summary>The same, of the password alone.</summary>
    internal static Problem? Problem(string? password, params IReadOnlyList<string?> about)
    {
        if (Normal(password ?? "") is not { } normal)
            return new("password", new("This password holds half a character: type it again.", "Ce mot de passe contient un demi-caractère\u00a0: saisissez-le de nouveau."));
        return normal.EnumerateRunes().Count() switch
        {
            < Shortest => new("password", new(
                "A password has at least 15 characters; a sentence is a good one.",
                "Un mot de passe compte au moins 15 caractères\u00a0; une phrase en fait un bon.")),
            > Longest => new("password", new("A password has at most 256 characters.", "Un mot de passe compte au plus 256 caractères.")),
            _ => Weakness(Folded(normal), about) is { } weak ? new("password", weak) : null,
        };
    }

    /// <summary>The form in which passwords are hashed (NFKC), so that every keyboard gives the same; null where the text is no Unicode.</summary>
    public static string? Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException) // half of a surrogate pair
        {
            return null;
        }
    }

    private static Sentence? Weakness(string folded, IReadOnlyList<string?> about) =>
        folded.Length > 0 && (folded.Distinct().Count() < FewestLetters || IsRepeated(folded)) ? new(
            "This password repeats itself: anyone guessing tries that first. Take a sentence that means something to you alone.",
            "Ce mot de passe se répète\u00a0: c’est ce qu’on essaie en premier. Prenez une phrase qui n’a de sens que pour vous.")
        : IsSequence(folded) ? new(
            "This password follows the keyboard or the alphabet: anyone guessing tries that first. Take a sentence that means something to you alone.",
            "Ce mot de passe suit le clavier ou l’alphabet\u00a0: c’est ce qu’on essaie en premier. Prenez une phrase qui n’a de sens que pour vous.")
        : IsMadeOf(folded, about) ? new(
            "This password is made of common words, or of your own name and address: anyone guessing tries those first. Add words that have nothing to do with you or with Filon.",
            "Ce mot de passe est fait de mots courants, ou de vos nom et adresse\u00a0: c’est ce qu’on essaie en premier. Ajoutez des mots sans rapport avec vous ni avec Filon.")
        : null;

    private static bool IsRepeated(string text)
    {
        for (var unit = 1; unit <= LongestUnit && unit * 2 <= text.Length; unit++)
            if (Enumerable.Range(unit, text.Length - unit).All(i => text[i] == text[i - unit])) return true;
        return false;
    }

    /// <summary>Three quarters of its steps go to a neighbour on a keyboard's row or in the alphabet, forth or back.</summary>
    private static bool IsSequence(string text)
    {
        var steps = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Count(i => Rows.Any(row => AreNeighbours(row, text[i - 1], text[i])));
        return text.Length > 1 && steps * 4 >= (text.Length - 1) * 3;
    }

    private static bool AreNeighbours(string row, char first, char second) =>
        row.Contains($"{first}{second}", StringComparison.Ordinal) || row.Contains($"{second}{first}", StringComparison.Ordinal);

    /// <summary>Is the whole nothing but one or two common words and the person's own, however often, with figures and a letter or two besides?</summary>
    private static bool IsMadeOf(string text, IReadOnlyList<string?> about)
    {
        var own = Words(about.SelectMany(Parts));
        var (left, found) = (Unleeted(text), new List<string>());
        foreach (var word in Words(CommonWords.All.Concat(own)))
        {
            var without = left.Replace(word, " ", StringComparison.Ordinal);
            if (without != left) found.Add(word);
            left = without;
        }

        return found.Count > 0 && found.Except(own).Count() <= KnownParts && left.Count(char.IsLetter) <= LeftOver;
    }

    private static List<string> Words(IEnumerable<string> said) => [.. said.Select(Unleeted).Distinct().OrderByDescending(word => word.Length)];

    private static IEnumerable<string> Parts(string? text)
    {
        var words = new string([.. (text ?? "").ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ');
        return words.Append(string.Concat(words)).Select(Folded).Where(word => word.Length >= ShortestPart);
    }

    /// <summary>Lower-cased, without accents, spaces or signs.</summary>
    private static string Folded(string text) =>
        new([.. (Normal(text) ?? "").ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(letter => char.IsLetterOrDigit(letter) || letter is '@' or '$')]);

    /// <summary>P@ssw0rd is password, to those who guess as well.</summary>
    private static string Unleeted(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }));
}
