using System.Globalization;
using System.IO.Compression;
using System.Xml;
using NodaTime;

namespace Filon.Demonstration;

/// <summary>A spreadsheet of one sheet, in the parts that Office Open XML insists on and no other.</summary>
internal sealed class Workbook : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string DateStyle = "1";
    private static readonly LocalDate SerialZero = new(1899, 12, 30);

    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _written;
    private readonly XmlWriter _sheet;

    public Workbook(string path, LocalDate written, string sheet, params string[] header)
    {
        _zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        _written = new DateTimeOffset(written.ToDateTimeUnspecified(), TimeSpan.Zero);
        Frame(sheet);
        _sheet = Begin("xl/worksheets/sheet1.xml");
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteStartElement("sheetData", Main);
        Line([.. header]);
    }

    /// <summary>Texts, dates and numbers.</summary>
    public void Line(params ReadOnlySpan<object> cells)
    {
        _sheet.WriteStartElement("row", Main);
        foreach (var cell in cells) Cell(cell);
        _sheet.WriteEndElement();
    }

    public void Dispose()
    {
        _sheet.WriteEndDocument();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void Cell(object cell)
    {
        _sheet.WriteStartElement("c", Main);
        if (cell is string text)
        {
            _sheet.WriteAttributeString("t", "inlineStr");
            _sheet.WriteStartElement("is", Main);
            _sheet.WriteElementString("t", Main, text);
            _sheet.WriteEndElement();
        }
        else
        {
            if (cell is LocalDate) _sheet.WriteAttributeString("s", DateStyle);
            var number = cell is LocalDate date ? Period.DaysBetween(SerialZero, date) : Convert.ToDouble(cell, CultureInfo.InvariantCulture);
            _sheet.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }

        _sheet.WriteEndElement();
    }

    private void Frame(string sheet)
    {
        Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        Part("_rels/.rels", $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
    }

    private void Part(string name, string xml)
    {
        using var writer = Begin(name);
        writer.WriteRaw(xml);
    }

    private XmlWriter Begin(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = _written;
        var writer = XmlWriter.Create(entry.Open(), new XmlWriterSettings { CloseOutput = true });
        writer.WriteStartDocument(standalone: true);
        return writer;
    }
}
