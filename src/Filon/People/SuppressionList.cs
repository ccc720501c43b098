using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Filon.People;

/// <summary>
/// Those who must not come back, as keyed fingerprints: it can say whether somebody is on it, and cannot say who is on it.
/// </summary>
public sealed partial class SuppressionList(byte[] secret, IReadOnlyDictionary<string, Suppressed> fingerprints)
{
    /// <summary>What stands where words of an erased person stood.</summary>
    public const string Mask = "[…]";

    private const int LongestName = 4;

    public bool IsEmpty => fingerprints.Count == 0;

    public static string Fingerprint(byte[] secret, string identity) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(identity)));

    public Suppressed? Find(string identity) => IsEmpty ? null : fingerprints.GetValueOrDefault(Fingerprint(secret, identity));

    /// <summary>The text without addresses, handles and full names of erased persons.</summary>
    public string? Redact(string? text)
    {
        if (IsEmpty || string.IsNullOrEmpty(text)) return text;
        text = Address().Replace(text, match => Masked(match.Value, Identities.Email(match.Value)));
        text = EscapedAddress().Replace(text, match => Masked(match.Value, Identities.Email(Uri.UnescapeDataString(match.Value))));
        text = At().Replace(text, match => Masked(match.Value, Identities.Handle(Networks.X, match.Groups[1].Value)));
        return WithoutNames(text);
    }

    private string Masked(string written, string identity) => Find(identity)?.Reason == Suppressed.Erased ? Mask : written;

    // every run of two to four words could be a name: the longest are tried first
    private string WithoutNames(string text)
    {
        var words = Word().Matches(text);
        for (var count = Math.Min(LongestName, words.Count); count > 1; count--)
            for (var at = 0; at + count <= words.Count; at++)
            {
                var (start, end) = (words[at].Index, words[at + count - 1].Index + words[at + count - 1].Length);
                var folded = FoldedName.OfPerson(text[start..end]);
                if (Find(Identities.Name(folded))?.Reason == Suppressed.Erased) return WithoutNames(text[..start] + Mask + text[end..]);
            }

        return text;
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{N}._-]+%40[\p{L}\p{N}.-]+\.\p{L}{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex EscapedAddress();

    [GeneratedRegex(@"(?:(?<![\p{L}\p{N}_.])@|(?<=\b(?:x|twitter)\.com/))(\w{2,30})", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    [GeneratedRegex(@"[\p{L}\p{N}'’.-]+")]
    private static partial Regex Word();
}
