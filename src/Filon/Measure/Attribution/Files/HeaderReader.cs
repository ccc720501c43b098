using System.Globalization;
using System.Text;

namespace Filon.Measure.Attribution.Files;

/// <summary>Recognises a file by its header: paths (ours, or Google Analytics' top paths) or touches.</summary>
internal static class HeaderReader
{
    private static readonly string[] PathNames = ["path", "paths", "toppaths", "conversionpath", "transformedpath", "parcours"];
    private static readonly string[] ConversionNames = ["totalconversions", "totalconversion", "conversions", "conversion", "totaldesconversions"];
    private static readonly string[] ValueNames =
        ["totalconversionvalue", "conversionvalue", "totalvalue", "value", "revenue", "valeurdeconversion", "valeurdesconversions", "valeur"];
    private static readonly string[] NullNames = ["totalnull", "totalnulls", "null", "nulls", "nonconversions"];

    private static readonly Sentence Unknown = new(
        "the header is not known. Filon reads paths (path,total_conversions,total_conversion_value,total_null), "
        + "Google Analytics top paths (MCFChannelGroupingPath,Conversions,Conversion Value) "
        + "and touches (person,time,channel,kind,conversion,value).",
        "l’en-tête n’est pas connu. Filon lit des parcours (path,total_conversions,total_conversion_value,total_null), "
        + "les principaux parcours de Google Analytics (MCFChannelGroupingPath,Conversions,Conversion Value) "
        + "et des contacts (person,time,channel,kind,conversion,value).");

    /// <summary>The shape, or null with the reason among the problems. The bytes are the beginning of the file.</summary>
    public static FileShape? Read(ReadOnlySpan<byte> head, FileProblems problems)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]) || head.Contains((byte)0))
        {
            problems.Add(1, "the file is not in UTF-8 (it looks like UTF-16). Save it as “CSV UTF-8”.",
                "le fichier n’est pas en UTF-8 (il ressemble à de l’UTF-16). Enregistrez-le en « CSV UTF-8 ».");
            return null;
        }
        var start = head.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var before = 0;
        while (Line(head, start) is { } line && IsTitle(line))
        {
            start += line.Bytes;
            before++;
        }
        if (Line(head, start) is not { } header)
        {
            problems.Add(0, "The file is empty.", "Le fichier est vide.");
            return null;
        }
        return Shape(header.Text, before > 0 && head.Contains((byte)'#')) is { } shape
            ? shape with { LinesBefore = before + 1 + header.Text.Count(c => c == '\n'), Begins = start + header.Bytes }
            : Refused(before + 1, problems);
    }

    private static FileShape? Refused(int line, FileProblems problems)
    {
        problems.Add(line, Unknown);
        return null;
    }

    private static bool IsTitle((string Text, int Bytes) line) => line.Text.Trim() is "" or ['#', ..];

    private static (string Text, int Bytes)? Line(ReadOnlySpan<byte> head, int start)
    {
        var rest = head[start..];
        if (rest.IsEmpty) return null;
        var end = rest.IndexOf((byte)'\n');
        var bytes = end < 0 ? rest.Length : end + 1;
        return (Encoding.UTF8.GetString(rest[..bytes]).TrimEnd('\r', '\n'), bytes);
    }

    private static FileShape? Shape(string header, bool titled)
    {
        foreach (var separator in ",;\t")
        {
            var names = header.Split(separator).Select(Plain).ToArray();
            if (names.Length < 2) continue;
            if (Touches(names, separator) is { } touches) return touches;
            if (Paths(names, separator) is { } paths) return paths with { IsReport = paths.IsReport || titled };
        }
        return null;
    }

    private static FileShape? Touches(string[] names, char separator)
    {
        var shape = new FileShape((byte)separator, names.Length)
        {
            Person = Only(names, "person"), Time = Only(names, "time"), Channel = Only(names, "channel"),
            Kind = Only(names, "kind"), Conversions = Only(names, "conversion", "conversions"), Value = Only(names, "value"),
        };
        return shape is { Person: >= 0, Time: >= 0, Channel: >= 0 } ? shape : null;
    }

    private static FileShape? Paths(string[] names, char separator)
    {
        var path = Array.FindIndex(names, IsPath);
        var conversions = Only(names, ConversionNames);
        if (path < 0 || conversions < 0) return null;
        return new FileShape((byte)separator, names.Length)
        {
            Path = path, Conversions = conversions, Value = Only(names, ValueNames), Nulls = Only(names, NullNames),
            IsReport = names[path].StartsWith("mcf", StringComparison.Ordinal) || names[path].StartsWith("chemin", StringComparison.Ordinal),
        };
    }

    private static bool IsPath(string name) =>
        PathNames.Contains(name) || name.EndsWith("path", StringComparison.Ordinal) || name.StartsWith("chemin", StringComparison.Ordinal);

    private static int Only(string[] names, params string[] wanted) => Array.FindIndex(names, name => wanted.Contains(name));

    /// <summary>Letters and digits only, in lower case and without accents: <c>"Conversion Value"</c> is <c>conversionvalue</c>.</summary>
    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(c => char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));
}
