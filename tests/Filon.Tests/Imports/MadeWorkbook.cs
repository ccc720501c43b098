using System.Globalization;
using System.Security;
using Filon.Imports;

namespace Filon.Tests.Imports;

/// <summary>A workbook of one sheet, written by hand: texts, numbers, dates as serials, formulas with their cached value.</summary>
internal static class MadeWorkbook
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    private const string Root = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string Book = """
        <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    private const string BookParts = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
        """;

    /// <summary>A cell is a string, a number, or a formula given as ("=SUM(1)", cached).</summary>
    public static ImportSource Of(params object[][] rows) => Given.Bytes("given.xlsx", Given.ZipBytes(
        ("[Content_Types].xml", Types), ("_rels/.rels", Root), ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", BookParts),
        ("xl/worksheets/sheet1.xml", Sheet(rows))));

    /// <summary>One sheet for each CSV, its cells parted by commas; what looks like a number is one.</summary>
    public static byte[] OfCsv(IReadOnlyList<(string Name, string Csv)> sheets)
    {
        var book = string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
        var links = string.Concat(sheets.Select((_, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
        var types = string.Concat(sheets.Select((_, i) =>
            $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"));
        return Given.ZipBytes(
        [
            ("[Content_Types].xml", Types[..Types.IndexOf("<Override PartName=\"/xl/worksheets", StringComparison.Ordinal)] + types + "</Types>"), ("_rels/.rels", Root),
            ("xl/workbook.xml", Book[..Book.IndexOf("<sheet ", StringComparison.Ordinal)] + book + "</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", BookParts[..BookParts.IndexOf("<Relationship Id", StringComparison.Ordinal)] + links + "</Relationships>"),
            .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", Sheet(
                [.. Filon.Imports.Sheets.CsvSheet.Lines(sheet.Csv, ',').Select(line => line.Cells.Select(cell => Value(cell.Text)).ToArray())]))),
        ]);
    }

    private static object Value(string text) =>
        text.Length < 16 && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static string Sheet(object[][] rows) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + string.Concat(rows.Select((cells, r) => $"<row r=\"{r + 1}\">{string.Concat(cells.Select((cell, c) => Cell(cell, $"{(char)('A' + c)}{r + 1}")))}</row>"))
        + "</sheetData></worksheet>";

    private static string Cell(object cell, string at) => cell switch
    {
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        (string formula, double cached) => $"<c r=\"{at}\"><f>{SecurityElement.Escape(formula)}</f><v>{cached.ToString(CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{at}\"><v>{Convert.ToString(cell, CultureInfo.InvariantCulture)}</v></c>",
    };
}
