using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Filon.Workspaces;

/// <summary>
/// Passwords known from breaches, in a file that the administrator keeps on this machine (null: none): a SHA-1 hash a line, in their order,
/// with <c>:COUNT</c> behind it or not, as the downloader of Have I Been Pwned writes it. However large, a look takes some forty small
/// reads; nothing of it is held in memory, and nobody else is asked.
/// </summary>
public sealed class BreachedPasswords(string? file)
{
    private const int Digits = 40, LongestLine = 100, Probes = 64;

    public static BreachedPasswords None { get; } = new(null);

    /// <summary>Null where there is no list.</summary>
    public string? File => file;

    /// <summary>Is this password in the list? False where there is none; unavailable where it cannot be read.</summary>
    public Outcome<bool> Holds(string password)
    {
        if (file is null) return false;
        // as we hash it, and as it was typed: others did not normalise theirs
        var forms = new[] { PasswordRules.Normal(password) ?? password, password }.Distinct();
        return Read(list => forms.Any(form => Find(list, Hash(form))));
    }

    /// <summary>What is wrong with the list, by a look at some of its lines; null where nothing is.</summary>
    public Sentence? Wrong()
    {
        if (file is null) return null;
        var ordered = Read(list =>
        {
            var last = Math.Max(0, RandomAccess.GetLength(list) - 1);
            var seen = Enumerable.Range(0, Probes + 1).Select(i => LineAt(list, last * i / Probes).Hash).ToList();
            return seen.SequenceEqual(seen.Order(StringComparer.Ordinal));
        });
        return ordered is { Succeeded: true, Value: true } ? null : Sentence.Format(
            "{0} cannot be read, or does not hold SHA-1 hashes in their order.", "{0} est illisible, ou ne contient pas d’empreintes SHA-1 dans leur ordre.", file);
    }

    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is what published lists of breached passwords are written in; nothing is protected by it")]
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));

    private Outcome<bool> Read(Func<SafeFileHandle, bool> look)
    {
        try
        {
            using var list = System.IO.File.OpenHandle(file!);
            return look(list);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Failure(FailureKind.Unavailable,
                "The list of breached passwords cannot be read: tell whoever looks after the server.",
                "La liste des mots de passe volés est illisible\u00a0: dites-le à la personne qui s’occupe du serveur.");
        }
    }

    /// <summary>Halves what is left of the file until the line is found, or nothing is left.</summary>
    private static bool Find(SafeFileHandle list, string hash)
    {
        var (low, high) = (0L, RandomAccess.GetLength(list));
        while (low < high)
        {
            var line = LineAt(list, low + (high - low) / 2);
            var order = string.CompareOrdinal(hash, line.Hash);
            if (order == 0) return true;
            if (order < 0) high = line.Start;
            else low = line.End;
        }

        return false;
    }

    /// <summary>The line that holds the byte at <paramref name="position"/>, and where it begins and ends.</summary>
    private static (long Start, long End, string Hash) LineAt(SafeFileHandle list, long position)
    {
        var from = Math.Max(0, position - LongestLine);
        var read = new byte[2 * LongestLine];
        var bytes = read.AsSpan(0, RandomAccess.Read(list, read, from));
        var at = (int)(position - from);
        var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        var length = bytes[start..].IndexOf((byte)'\n');
        var end = length < 0 ? bytes.Length : start + length + 1;
        var line = Encoding.ASCII.GetString(bytes[start..end]).TrimEnd();
        return line.Length >= Digits && line[..Digits].All(char.IsAsciiHexDigit) && (line.Length == Digits || line[Digits] == ':')
            ? (from + start, from + end, line[..Digits].ToUpperInvariant())
            : throw new InvalidDataException("This is no list of SHA-1 hashes");
    }
}
