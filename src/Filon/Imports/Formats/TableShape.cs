namespace Filon.Imports.Formats;

/// <summary>One kind of table of a format.</summary>
/// <param name="Name">Its name in the vocabulary.</param>
/// <param name="Required">The columns without which it is another.</param>
/// <param name="Begin">Called once a table, for what reads its lines.</param>
/// <param name="Order">How its dates are written where they do not show it.</param>
internal sealed record TableShape(string Name, IReadOnlyList<string> Required, Func<TableStart, Func<TableRow, IEnumerable<ImportRecord>>> Begin, DateOrder? Order = null)
{
    public static TableShape Of(string name, string required, Func<TableRow, IEnumerable<ImportRecord>> read, DateOrder? order = null) =>
        new(name, required.Split(' '), _ => read, order);

    public static TableShape Of(string name, string required, Func<TableRow, ImportRecord> read, DateOrder? order = null) =>
        new(name, required.Split(' '), _ => row => [read(row)], order);
}
