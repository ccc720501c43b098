namespace Filon.Measure.Attribution.Files;

/// <summary>What is wrong with a file, line by line: the first ten, since nobody reads more.</summary>
internal sealed class FileProblems
{
    public const int Most = 10;

    private readonly List<(long Line, Sentence Sentence)> _found = [];

    public bool Any => _found.Count > 0;

    public bool Enough => _found.Count >= Most;

    /// <summary>Line 0: the file as a whole.</summary>
    public void Add(long line, Sentence sentence)
    {
        if (!Enough) _found.Add((line, sentence));
    }

    public void Add(long line, string english, string french, params object?[] values) => Add(line, Sentence.Format(english, french, values));

    public void AddAll(FileProblems others, long linesBefore)
    {
        foreach (var (line, sentence) in others._found) Add(line + linesBefore, sentence);
    }

    public Failure ToFailure() => new(
        FailureKind.Invalid,
        new Sentence("This file cannot be attributed as it is.", "Ce fichier ne peut pas être attribué tel quel."),
        [.. _found.Select(found => new Problem(Field(found.Line), Numbered(found.Line, found.Sentence)))]);

    private static string Field(long line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Sentence Numbered(long line, Sentence sentence) =>
        line == 0 ? sentence : new($"line {line}: {sentence.En}", $"ligne {line} : {sentence.Fr}");
}
