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
