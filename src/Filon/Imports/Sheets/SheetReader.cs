using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Goes through a sheet line by line with a mapping.</summary>
internal static class SheetReader
{
    private const int NotedColumns = 50;

    public static IEnumerable<ReadRow> Read(SheetFile sheet, ColumnMapping mapping, ReadingHabits habits)
    {
        foreach (var note in sheet.Notes.Concat(UnknownColumns(sheet, mapping))) yield return ReadRow.Of(note);
        var row = new SheetRow(sheet.Part, sheet.Header, mapping, habits);
        if (mapping.Target == RecordKind.Deal && !row.Has(ImportField.Stage)) yield return ReadRow.Of(AllWon(sheet));
        var build = Builder(mapping.Target);
        foreach (var line in sheet.Body())
        {
            if (line.Refusal is { } broken) yield return ReadRow.Of(broken);
            else if (TotalOf(sheet.Part, line) is { } total) yield return ReadRow.Of(total);
            else if (!line.Cells.All(c => c.IsEmpty)) yield return Line(sheet, row, line, build);
        }
    }

    private static ReadRow Line(SheetFile sheet, SheetRow row, SheetLine line, Func<SheetRow, ImportRecord> build)
    {
        if (line.Cells.Length > sheet.Header.Count && line.Cells.Skip(sheet.Header.Count).Any(c => !c.IsEmpty)) return ReadRow.Of(TooWide(sheet.Part, sheet.Header.Count, line));
        row.Take(line);
        var record = build(row);
        return row.Refusal is { } refusal ? ReadRow.Of(refusal) : ReadRow.Of(record);
    }

    private static Func<SheetRow, ImportRecord> Builder(RecordKind target) => target switch
    {
        RecordKind.Profile => ProfileRows.Read,
        RecordKind.Company => CompanyRows.Read,
        RecordKind.Deal => DealRows.Read,
        RecordKind.Touch => TouchRows.Read,
        RecordKind.Conversion => ConversionRows.Read,
        RecordKind.Cost => new CostRows().Read,
        RecordKind.Hours => new HoursRows().Read,
        RecordKind.Clicks => ClicksRows.Read,
        _ => throw new InvalidOperationException($"No sheet holds {target}"),
    };

    /// <summary>Beside the word there are sums only: "Total SA; 12/03/2026; 10" is a customer.</summary>
    internal static ReadNote? TotalOf(string part, SheetLine line)
    {
        if (Array.Find(line.Cells, c => !c.IsEmpty).Text is not { } first || !ValueWords.IsTotal(first)) return null;
        var filled = Array.FindAll(line.Cells, c => !c.IsEmpty);
        return filled is [{ Text: var text }, .. var others] && others.All(IsFigure)
            ? new(new(part, line.Number), NoteReason.Total, new($"A line of totals: “{text.Trim()}”.", $"Une ligne de totaux : « {text.Trim()} »."))
            : null;
    }

    private static bool IsFigure(SheetCell cell) =>
        NumberText.Read(MoneyText.Part(cell.Text).Number, true) is not null || DurationText.Minutes(cell.Text, true) is not null;

    private static IEnumerable<ReadNote> UnknownColumns(SheetFile sheet, ColumnMapping mapping)
    {
        var read = mapping.Columns.Where(c => c.Field is not null).Select(c => Folding.Fold(c.Header)).ToHashSet();
        return sheet.Header.Where(h => !read.Contains(Folding.Fold(h))).Take(NotedColumns).Select(h => new ReadNote(new(sheet.Part, 0), NoteReason.UnknownColumn,
            new($"The column “{h}” is not read.", $"La colonne « {h} » n’est pas lue.")));
    }

    private static ReadNote AllWon(SheetFile sheet) => new(new(sheet.Part, 0), NoteReason.Assumed, new(
        "The sheet has no column for the stage: each line is taken as a sale that is won.",
        "La feuille n’a pas de colonne pour l’étape : chaque ligne est prise pour une vente gagnée."));

    internal static Refusal TooWide(string part, int columns, SheetLine line) => new(new(part, line.Number), RefusalReason.Columns, Sentence.Format(
        "The line has {0} cells, the header {1}: a separator may stand unquoted inside a value.",
        "La ligne a {0} cellules, l’en-tête {1} : un séparateur se trouve peut-être sans guillemets dans une valeur.", line.Cells.Length, columns));
}
