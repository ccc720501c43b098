using System.Text;

namespace Filon.Server.Shell;

/// <summary>A small table as a CSV file, in UTF-8 with its mark.</summary>
public sealed class CsvTable
{
    private readonly CsvFormat _format;
    private readonly StringBuilder _text = new();

    public CsvTable(Language language, params IReadOnlyList<Sentence> header)
    {
        _format = new CsvFormat(language);
        _text.Append(_format.Line(header));
    }

    public CsvTable Add(params IReadOnlyList<object?> cells)
    {
        _text.Append(_format.Line(cells));
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The answer that downloads it.</summary>
    public IResult Download(string fileName) =>
        Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ToString())], "text/csv; charset=utf-8", fileName);
}
