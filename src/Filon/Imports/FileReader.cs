using Filon.Imports.Formats;
using Filon.Imports.Sheets;

namespace Filon.Imports;

/// <summary>The one door of reading: recognise a file by its content, then read it row by row in bounded memory.</summary>
public static class FileReader
{
    /// <summary>Fails in a sentence for what cannot be read at all: unknown content, a bomb, an archive with dangerous names.</summary>
    public static Outcome<Recognised> Recognise(ImportSource source)
    {
        var content = ContentSniffer.Of(source);
        if (content.Failure is { } failure) return failure;
        var opened = OpenedFile.Open(source, content.Value);
        if (opened.Failure is { } closed) return closed;
        using var file = opened.Value;
        if (KnownFormats.Of(file) is { } known) return new Recognised(known.Format, null, false, null);
        if (content.Value is ContentKind.Zip or ContentKind.Gzip) return UnknownArchive.Of(file);
        return SheetFile.Open(source, content.Value).Then<Recognised>(sheet => OfSheet(sheet, MappingGuess.Of(sheet)));
    }

    /// <summary>The same sheet, guessed again for the kind of record a person has chosen. The mapping still has to be looked at.</summary>
    public static Outcome<Recognised> RecogniseAs(ImportSource source, RecordKind target)
    {
        var content = ContentSniffer.Of(source);
        if (content.Failure is { } failure) return failure;
        return content.Value is ContentKind.Zip or ContentKind.Gzip
            ? new Failure(FailureKind.Invalid, "An archive has no columns to map.", "Une archive n’a pas de colonnes à faire correspondre.")
            : SheetFile.Open(source, content.Value).Then<Recognised>(sheet => OfSheet(sheet, (MappingGuess.For(sheet, target), false)));
    }

    /// <param name="mapping">The mapping to read a sheet with; null: that of <paramref name="recognised"/>.</param>
    public static IEnumerable<ReadRow> Read(ImportSource source, Recognised recognised, ReadingHabits habits, ColumnMapping? mapping = null)
    {
        if (KnownFormats.Find(recognised.Format.Code) is { } known) return ReadKnown(known, source, habits);
        var content = ContentSniffer.Of(source);
        var sheet = content.Failure is { } failure ? failure : SheetFile.Open(source, content.Value);
        return sheet.Failure is { } broken ? [Broken(broken)]
            : SheetReader.Read(sheet.Value, mapping ?? recognised.Mapping ?? MappingGuess.Of(sheet.Value).Mapping, habits);
    }

    private static IEnumerable<ReadRow> ReadKnown(KnownFormat known, ImportSource source, ReadingHabits habits)
    {
        var content = ContentSniffer.Of(source);
        var opened = content.Failure is { } failure ? failure : OpenedFile.Open(source, content.Value);
        if (opened.Failure is { } broken)
        {
            yield return Broken(broken);
            yield break;
        }

        using var file = opened.Value;
        foreach (var row in known.Read(file, habits)) yield return row;
    }

    private static ReadRow Broken(Failure broken) =>
        ReadRow.Of(new Refusal(RowPosition.WholeFile, RefusalReason.Malformed, broken.Sentence, Stops: true));

    private static Recognised OfSheet(SheetFile sheet, (ColumnMapping Mapping, bool Sure) guess)
    {
        var format = guess.Sure ? FileFormats.OfSheet(guess.Mapping.Target, guess.Mapping.Network == ProfileNetwork.Crm) : FileFormats.Unmapped;
        return new(format, guess.Mapping, !guess.Sure, SheetSample.Of(sheet));
    }
}
