using CsvHelper;

namespace Filon.Links.Making;

/// <summary>Reads many links at once: an address a line, or columns with a heading (destination, code, title, tags, campaign, source, medium, template, public, expires).</summary>
public static class LinkSheet
{
    /// <summary>Links at most in one sheet.</summary>
    public const int Most = 2000;

    private static readonly Dictionary<string, Func<LinkFields, string, LinkFields>> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["destination"] = (fields, text) => fields with { Destination = text }, ["url"] = (fields, text) => fields with { Destination = text },
        ["adresse"] = (fields, text) => fields with { Destination = text }, ["address"] = (fields, text) => fields with { Destination = text },
        ["code"] = (fields, text) => fields with { Code = text }, ["slug"] = (fields, text) => fields with { Code = text },
        ["title"] = (fields, text) => fields with { Title = text }, ["titre"] = (fields, text) => fields with { Title = text },
        ["tags"] = (fields, text) => fields with { Tags = text }, ["étiquettes"] = (fields, text) => fields with { Tags = text },
        ["campaign"] = (fields, text) => fields with { Campaign = text }, ["campagne"] = (fields, text) => fields with { Campaign = text },
        ["source"] = (fields, text) => fields with { Source = text }, ["medium"] = (fields, text) => fields with { Medium = text },
        ["term"] = (fields, text) => fields with { Term = text }, ["content"] = (fields, text) => fields with { Content = text },
        ["template"] = (fields, text) => fields with { Template = text }, ["modèle"] = (fields, text) => fields with { Template = text },
        ["host"] = (fields, text) => fields with { Host = text }, ["domain"] = (fields, text) => fields with { Host = text }, ["domaine"] = (fields, text) => fields with { Host = text },
        ["public"] = (fields, text) => fields with { Public = text.Trim().ToLowerInvariant() },
        ["expires"] = (fields, text) => fields with { Expires = text }, ["expire"] = (fields, text) => fields with { Expires = text },
        ["limit"] = (fields, text) => fields with { Limit = text }, ["elsewhere"] = (fields, text) => fields with { Elsewhere = text },
    };

    public static Outcome<IReadOnlyList<SheetLine>> Read(string? text, LinkRules rules)
    {
        var typed = Typed(text ?? "");
        if (!typed.Succeeded) return typed.Failure;
        var (lines, codes) = (new List<SheetLine>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (number, fields) in typed.Value)
        {
            var link = fields.Read(rules);
            var twice = link.Succeeded && link.Value.Code.Length > 0 && !codes.Add($"{link.Value.Host}/{link.Value.Code}");
            lines.Add(new(number, fields, twice ? new Failure(FailureKind.Conflict, "This code stands twice in the list.", "Ce code est deux fois dans la liste.") : link));
        }

        return lines;
    }

    private static Outcome<IReadOnlyList<(int Line, LinkFields Fields)>> Typed(string text)
    {
        var read = Rows(text);
        if (!read.Succeeded) return read.Failure;
        var rows = read.Value;
        if (rows.Count == 0) return Failure.Invalid(new Problem("text", new("Paste at least one address.", "Collez au moins une adresse.")));
        if (rows.Count > Most + 1) return new Failure(FailureKind.TooLarge, Sentence.Format("At most {0:N0} links at once.", "Au plus {0:N0} liens à la fois.", Most));
        var heading = rows[0].Cells.Any(cell => Columns.ContainsKey(cell.Trim())) && !rows[0].Cells.Any(cell => cell.Contains('.', StringComparison.Ordinal));
        if (!heading && !text.Contains('\t', StringComparison.Ordinal)) return Addresses(text); // a comma or a semicolon is a letter of an address
        if (!heading) return rows.ConvertAll(row => (row.Line, new LinkFields { Destination = row.Cells[0], Code = At(row.Cells, 1), Title = At(row.Cells, 2), Tags = At(row.Cells, 3) }));
        var unknown = rows[0].Cells.Where(cell => cell.Trim().Length > 0 && !Columns.ContainsKey(cell.Trim())).ToList();
        if (unknown.Count > 0) return new Failure(FailureKind.Invalid, Sentence.Format(
            "These columns are not known: {0}. Known are destination, code, title, tags, campaign, source, medium, term, content, template, host, public, expires, limit, elsewhere.",
            "Ces colonnes ne sont pas connues\u00a0: {0}. Les colonnes connues sont destination, code, titre, étiquettes, campagne, source, medium, term, content, modèle, domaine, public, expire, limit, elsewhere.",
            string.Join(", ", unknown)));
        return rows[1..].ConvertAll(row => (row.Line, row.Cells.Take(rows[0].Cells.Length).Select((cell, at) => (cell, Name: rows[0].Cells[at].Trim()))
            .Where(cell => cell.Name.Length > 0).Aggregate(new LinkFields(), (fields, cell) => Columns[cell.Name](fields, cell.cell))));
    }

    /// <summary>Each line whole.</summary>
    private static List<(int Line, LinkFields Fields)> Addresses(string text) =>
        [.. text.TrimStart('\uFEFF').Split('\n').Select((line, at) => (Line: at + 1, Text: line.Trim()))
            .Where(line => line.Text.Length > 0).Select(line => (line.Line, new LinkFields { Destination = Unquoted(line.Text) }))];

    private static string Unquoted(string text) => text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;

    private static Outcome<List<(int Line, string[] Cells)>> Rows(string text)
    {
        text = text.TrimStart('\uFEFF', '\r', '\n');
        if (OpenQuotation(text) is { } line) return new Failure(FailureKind.Invalid, Sentence.Format(
            "The quotation mark of line {0:N0} is never closed: close it, or take it out.", "Le guillemet de la ligne {0:N0} n’est jamais refermé\u00a0: refermez-le ou retirez-le.", line));
        var first = text.Split('\n')[0];
        var separator = new[] { '\t', ';', ',' }.MaxBy(mark => first.Count(letter => letter == mark));
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, TrackLineNumbers = true });
        var rows = new List<(int, string[])>();
        while (rows.Count <= Most + 1 && reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetString(at) ?? "").ToArray();
            if (cells.Any(cell => cell.Trim().Length > 0)) rows.Add(((int)reader.LineNumber, cells));
        }

        return rows;
    }

    /// <summary>The line where a quotation begins that has no end: all behind it would be one cell.</summary>
    private static int? OpenQuotation(string text)
    {
        var (line, opened) = (1, (int?)null);
        foreach (var letter in text)
        {
            if (letter == '"') opened = opened is null ? line : null;
            if (letter == '\n') line++;
        }

        return opened;
    }

    private static string? At(string[] cells, int at) => at < cells.Length ? cells[at] : null;
}
