using NodaTime;

namespace Filon.Imports.Formats;

/// <summary>A format made of tables: a CSV, a workbook, or several of them in an archive.</summary>
internal abstract class TableFormat : KnownFormat
{
    private Vocabulary? _words;

    /// <summary>In the order in which they are read where a file holds several.</summary>
    public abstract IReadOnlyList<TableShape> Tables { get; }

    public Vocabulary Words => _words ??= Vocabulary.Of(Format.Code);

    /// <summary>What no header can say: the kind of file.</summary>
    protected virtual bool MayBe(OpenedFile file) => true;

    /// <summary>The days a file is about, where its lines do not say them.</summary>
    public virtual (LocalDate First, LocalDate Last)? DaysOf(OpenedFile file) => null;

    public sealed override bool Fits(OpenedFile file) => CountOf(file).Count > 0;

    /// <summary>How many tables of the file are of this format, and how many of their columns it knows.</summary>
    public (int Count, int Columns) CountOf(OpenedFile file)
    {
        if (!MayBe(file)) return (0, 0);
        var headers = file.Tables.Select(table => TableHeader.Find(Tables, Words, table.Start)).OfType<TableHeader>().ToList();
        return (headers.Count, headers.Sum(header => header.Columns.Count));
    }

    public sealed override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits)
    {
        var found = file.Tables.Select(table => (Table: table, Header: TableHeader.Find(Tables, Words, table.Start))).ToList();
        var read = found.Where(pair => pair.Header is not null).OrderBy(pair => Tables.ToList().IndexOf(pair.Header!.Shape)).ToList();
        foreach (var (table, header) in read)
        {
            foreach (var row in new TableReading(this, file, table, habits).Read(header!)) yield return row;
        }

        var parts = read.Select(pair => pair.Table.Part).ToHashSet();
        foreach (var row in Others(file, parts, habits)) yield return row;
    }

    /// <summary>What of a file stands outside of the tables.</summary>
    protected virtual IEnumerable<ReadRow> Others(OpenedFile file, IReadOnlySet<string> read, ReadingHabits habits)
    {
        var names = file.Parts.Select(part => part.Name).Where(name => !name.EndsWith('/')).Concat(file.Tables.Select(table => table.Part)).Distinct();
        return names.Where(name => !read.Contains(name)).Take(50).Select(name => ReadRow.Of(new ReadNote(new(name, 0), NoteReason.UnknownPart, new(
            $"“{name}” is not read.", $"« {name} » n’est pas lu."))));
    }
}
