using System.IO.Compression;

namespace Filon.Imports.Zips;

/// <summary>Opens archives that strangers made.</summary>
internal static class ZipGuard
{
    public static Failure Bomb { get; } = new(FailureKind.TooLarge,
        "This archive unpacks to far more than it weighs: it was refused unopened.",
        "Cette archive se déplie en bien plus qu’elle ne pèse : elle a été refusée sans être ouverte.");

    public static Failure Damaged { get; } = new(FailureKind.Invalid,
        "This zip is damaged or incomplete: download it again.",
        "Ce zip est endommagé ou incomplet : téléchargez-le à nouveau.");

    /// <summary>Takes over <paramref name="stream"/>.</summary>
    public static Outcome<GuardedZip> Open(Stream stream)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > ZipLimits.Entries) return Close(archive, TooMany());
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException)
        {
            stream.Dispose();
            return Damaged;
        }

        return archive.Entries.FirstOrDefault(e => IsDangerous(e.FullName)) is { } escaping
            ? Close(archive, Escapes(escaping.FullName)) : new GuardedZip(archive);
    }

    /// <summary>True where the declared sizes alone give a bomb away.</summary>
    public static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > ZipLimits.Part || (entry.Length > ZipLimits.Small && entry.Length / Math.Max(1, entry.CompressedLength) > ZipLimits.Ratio);

    /// <summary>A name that would leave the folder it is unpacked into.</summary>
    public static bool IsDangerous(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
        || (name.Length > 1 && name[1] == ':') || name.Split('/').Contains("..");

    private static Failure Close(ZipArchive archive, Failure failure)
    {
        archive.Dispose();
        return failure;
    }

    private static Failure TooMany() => new(FailureKind.TooLarge, Sentence.Format(
        "This archive holds more than {0:N0} files.", "Cette archive contient plus de {0:N0} fichiers.", ZipLimits.Entries));

    private static Failure Escapes(string name) => new(FailureKind.Invalid, new Sentence(
        $"This archive holds a file whose name points outside of it (“{Shown(name)}”): it was refused unopened.",
        $"Cette archive contient un fichier dont le nom pointe hors d’elle (« {Shown(name)} ») : elle a été refusée sans être ouverte."));

    private static string Shown(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);
}
