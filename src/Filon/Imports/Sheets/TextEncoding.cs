using System.Text;

namespace Filon.Imports.Sheets;

/// <summary>How the bytes of a text file are to be read.</summary>
/// <param name="Note">Said on the preview where it was not plain UTF-8.</param>
internal sealed record TextEncoding(Encoding Encoding, Sentence? Note)
{
    internal static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Sentence Utf16Note = new("The file is written in UTF-16.", "Le fichier est écrit en UTF-16.");
    private static readonly Sentence WindowsNote = new(
        "The file is not UTF-8: it was read as Windows-1252, as French Excel writes it. Check the accents.",
        "Le fichier n’est pas en UTF-8 : il a été lu en Windows-1252, comme l’écrit Excel en français. Vérifiez les accents.");

    /// <summary>Looks at every byte once: valid UTF-8 is UTF-8, anything else without null bytes is Windows-1252.</summary>
    /// <param name="open">Called once for the first bytes, once for them all.</param>
    public static Outcome<TextEncoding> Detect(Func<Stream> open)
    {
        var start = new byte[4];
        using var first = open();
        var length = first.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        if (length >= 2 && start[0] == 0xFF && start[1] == 0xFE) return new TextEncoding(Encoding.Unicode, Utf16Note);
        if (length >= 2 && start[0] == 0xFE && start[1] == 0xFF) return new TextEncoding(Encoding.BigEndianUnicode, Utf16Note);
        using var all = open();
        var census = Utf8Census.Of(all);
        if (census.NullByteAt is { } line) return Binary(line);
        if (census.BadSequences == 0) return new TextEncoding(new UTF8Encoding(true), null);
        return census.GoodSequences > census.BadSequences ? Mixed(census) : new TextEncoding(Windows1252, WindowsNote);
    }

    private static Failure Binary(long line) => new(FailureKind.Invalid, Sentence.Format(
        "This is no text file: line {0:N0} holds a null byte. If it came from a spreadsheet, save it as CSV UTF-8 or XLSX.",
        "Ce n’est pas un fichier texte : la ligne {0:N0} contient un octet nul. S’il vient d’un tableur, enregistrez-le en CSV UTF-8 ou en XLSX.", line));

    private static Failure Mixed(Utf8Census census) => new(FailureKind.Invalid, Sentence.Format(
        "The file mixes two encodings: it is UTF-8, but line {0:N0} is not. Save it again as CSV UTF-8.",
        "Le fichier mélange deux encodages : il est en UTF-8, sauf la ligne {0:N0}. Enregistrez-le de nouveau en CSV UTF-8.", census.FirstBadLine));
}
