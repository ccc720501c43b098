using Filon.Imports.Sheets;

namespace Filon.Imports.Formats;

/// <summary>The sheets of a workbook as tables.</summary>
internal static class WorkbookTables
{
    public static IEnumerable<Table> Of(ImportSource source)
    {
        try
        {
            return [.. Workbook.SheetNames(source.Open()).Select(name => Table.Of(name, () => Workbook.Lines(source.Open(), name)))];
        }
        catch (Exception broken) when (broken is not OutOfMemoryException) // a spreadsheet library given hostile bytes throws anything
        {
            return [];
        }
    }
}
