using Filon.Server.Shell;

namespace Filon.Server.Links;

/// <summary>The figures of a link as a file: its days, then its parts.</summary>
internal static class FiguresCsv
{
    public static CsvTable Of(LinkFigures figures, Language language)
    {
        var table = new CsvTable(language, new("Part", "Volet"), new("Name", "Nom"), LinkWords.Hits, LinkWords.Clicks, LinkWords.Uniques, LinkWords.Scans);
        foreach (var day in figures.Days) table.Add(new Sentence("day", "jour"), day.Day, day.Hits, day.Clicks, day.Uniques, day.Scans);
        foreach (var figure in figures.Parts) table.Add(figure.Part, LinkWords.Name(figure.Part, figure.Name), figure.Hits, figure.Clicks, figure.Uniques, null);
        return table;
    }
}
