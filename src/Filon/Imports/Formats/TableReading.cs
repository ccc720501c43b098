using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>Goes through one table of a known format, line by line.</summary>
internal sealed class TableReading(TableFormat format, OpenedFile file, Table table, ReadingHabits habits)
{
    public IEnumerable<ReadRow> Read(TableHeader first)
    {
        if (table.Note is { } note) yield return ReadRow.Of(new ReadNote(new(table.Part, 0), NoteReason.Encoding, note));
        foreach (var unknown in Unknown(first)) yield return ReadRow.Of(unknown);
        var (header, row, read) = Begin(first);
        foreach (var line in table.Lines().SkipWhile(line => line.Refusal is null && line.Number <= first.Line.Number))
        {
            if (line.Refusal is { } broken)
            {
                yield return ReadRow.Of(broken with { Position = new(table.Part, broken.Position.Line) });
                continue;
            }

            if (line.Cells.All(cell => cell.IsEmpty) || line.Cells[0].Text.StartsWith('#')) continue;
            if (MayBeHeader(line) && TableHeader.Of(format.Tables, format.Words, line) is { } next) (header, row, read) = Begin(next);
            else if (Aside(header, line) is { } aside) yield return aside;
            else foreach (var result in Records(row, line, read)) yield return result;
        }
    }

    /// <summary>A header begins with a name; asking the first cells spares every line of a long file the whole question.</summary>
    private bool MayBeHeader(SheetLine line) => line.Cells.Take(3).Any(cell => format.Words.Knows(cell.Text.Trim()));

    private static IEnumerable<ReadRow> Records(TableRow row, SheetLine line, Func<TableRow, IEnumerable<ImportRecord>> read)
    {
        row.Begin(line);
        var records = read(row).ToList();
        if (row.Refusal is { } refusal) return [ReadRow.Of(refusal)];
        return row.Passed is { } why ? [ReadRow.Of(new ReadNote(row.Position, NoteReason.Assumed, why)), .. records.Select(ReadRow.Of)] : records.Select(ReadRow.Of);
    }

    /// <summary>Lines that are no records: sums, remarks behind the last line, cells beyond the header.</summary>
    private ReadRow? Aside(TableHeader header, SheetLine line)
    {
        if (SheetReader.TotalOf(table.Part, line) is { } total) return ReadRow.Of(total);
        if (line.Cells.Length > header.Names.Count && line.Cells.Skip(header.Names.Count).Any(cell => !cell.IsEmpty))
            return ReadRow.Of(SheetReader.TooWide(table.Part, header.Names.Count, line));
        if (header.Shape.Required.Count < 2 || header.Names.Count < 3) return null;
        var filled = Array.FindAll(line.Cells, cell => !cell.IsEmpty);
        return filled is [{ Text: var text }] && line.Cells[0].Text == text ? ReadRow.Of(new ReadNote(new(table.Part, line.Number), NoteReason.Assumed, new(
            $"A line that is only a remark was passed over: “{Short(text)}”.", $"Une ligne qui n’est qu’une remarque a été passée : « {Short(text)} »."))) : null;
    }

    private (TableHeader, TableRow, Func<TableRow, IEnumerable<ImportRecord>>) Begin(TableHeader header)
    {
        var above = table.Start.TakeWhile(line => line.Number < header.Line.Number).Select(line => string.Join(' ', line.Cells.Select(cell => cell.Text.Trim())).Trim());
        var sample = table.Start.SkipWhile(line => line.Number <= header.Line.Number).ToList();
        var start = new TableStart
        {
            FileName = file.Source.Name, Above = [.. above], Days = format.DaysOf(file),
            Sample = column => header.Columns.TryGetValue(column, out var at) ? sample.Select(line => at < line.Cells.Length ? line.Cells[at].Text : "") : [],
        };
        return (header, new TableRow(table.Part, header, sample, habits), header.Shape.Begin(start));
    }

    private IEnumerable<ReadNote> Unknown(TableHeader header) =>
        header.Names.Where((_, i) => !header.Columns.Values.Contains(i)).Take(50).Select(name => new ReadNote(new(table.Part, 0), NoteReason.UnknownColumn,
            new($"The column “{name}” is not read.", $"La colonne « {name} » n’est pas lue.")));

    private static string Short(string text) => text.Length <= 60 ? text.Trim() : text[..59].Trim() + "…";
}
