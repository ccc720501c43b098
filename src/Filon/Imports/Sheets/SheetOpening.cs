namespace Filon.Imports.Sheets;

/// <summary>Finds the encoding, the delimiter, the sheet and the header.</summary>
internal static class SheetOpening
{
    private static readonly Failure Empty = new(FailureKind.Invalid, "The file is empty.", "Le fichier est vide.");

    private static readonly Failure PartOfArchive = new(FailureKind.Invalid,
        "This is one part of an X archive: give the whole zip, as X sent it.",
        "C’est un morceau d’une archive X : donnez le zip entier, tel que X l’a envoyé.");

    public static Outcome<SheetFile> OfText(ImportSource source)
    {
        using (var stream = source.Open())
        {
            if (stream.Length == 0) return Empty;
        }

        var detected = TextEncoding.Detect(source.Open);
        if (detected.Failure is { } binary) return binary;
        var encoding = detected.Value.Encoding;
        var start = SheetFile.Start(source, encoding);
        if (string.IsNullOrWhiteSpace(start)) return Empty;
        if (start.StartsWith("window.YTD.", StringComparison.Ordinal)) return PartOfArchive;
        var delimiter = DelimiterGuess.Of(start);
        var note = detected.Value.Note;
        return Sheet("", () => CsvSheet.Lines(source.Open(), encoding, delimiter)).Then<SheetFile>(sheet => sheet with
        {
            Delimiter = delimiter,
            Notes = note is null ? [] : [new ReadNote(RowPosition.WholeFile, NoteReason.Encoding, note)],
        });
    }

    public static Outcome<SheetFile> OfWorkbook(ImportSource source)
    {
        try
        {
            var names = Workbook.SheetNames(source.Open());
            var sheets = names.Select(n => Sheet(n, () => Workbook.Lines(source.Open(), n))).Where(s => s.Succeeded).Select(s => s.Value).ToList();
            if (sheets.Count == 0) return Empty;
            var best = sheets.MaxBy(s => s.Header.Count(HeaderWords.Knows))!;
            return best with { Notes = [.. sheets.Where(s => s != best).Select(s => Unread(s.Part))] };
        }
        catch (Exception broken) when (broken is not OutOfMemoryException) // a spreadsheet library given hostile bytes throws anything
        {
            return new Failure(FailureKind.Invalid,
                "This workbook cannot be opened: it is damaged, or protected by a password.",
                "Ce classeur ne s’ouvre pas : il est endommagé, ou protégé par un mot de passe.");
        }
    }

    private static Outcome<SheetFile> Sheet(string part, Func<IEnumerable<SheetLine>> lines)
    {
        var sample = lines().Take(SheetLimits.SampleLines).TakeWhile(l => l.Refusal is null).ToList();
        if (sample.Count == 0)
            return lines().FirstOrDefault().Refusal is { } refusal ? new Failure(FailureKind.Invalid, refusal.Sentence) : Empty;
        if (sample[0].Cells.Length > SheetLimits.Columns)
            return new Failure(FailureKind.TooLarge, "The sheet has too many columns.", "La feuille a trop de colonnes.");
        var at = HeaderGuess.IndexOf(sample);
        return new SheetFile
        {
            Part = part,
            Header = HeaderGuess.Names(sample[at]),
            HeaderLine = sample[at].Number,
            Sample = sample[(at + 1)..],
            Lines = lines,
        };
    }

    private static ReadNote Unread(string sheet) => new(new(sheet, 0), NoteReason.UnknownPart, Sentence.Format(
        "The sheet “{0}” was not read: one sheet of a workbook is read, the one Filon knows best.",
        "La feuille « {0} » n’a pas été lue : une seule feuille d’un classeur est lue, celle que Filon reconnaît le mieux.", sheet));
}
