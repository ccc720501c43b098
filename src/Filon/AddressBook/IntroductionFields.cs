using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Filon.AddressBook;

/// <summary>An introduction as typed into the form, or as an undo carries it.</summary>
public sealed record IntroductionFields
{
    public long? Id { get; init; }
    public string? Introducer { get; init; }
    public string? Introduced { get; init; }
    public string? Day { get; init; }
    public string? Note { get; init; }

    /// <summary>What is wrong by field, or the introduction; its profiles are looked for by name.</summary>
    public Outcome<Introduction> Read(LocalDate today)
    {
        var problems = new List<Problem>();
        var (introducer, introduced) = (Name("introducer", Introducer, problems), Name("introduced", Introduced, problems));
        if (introducer.Length > 0 && introducer == introduced) problems.Add(new("introduced", new("Nobody introduces themselves.", "Personne ne se présente soi-même.")));
        var day = LocalDatePattern.Iso.Parse(Day?.Trim() ?? "");
        if (!day.Success) problems.Add(new("day", new("Give a day: 2026-04-30.", "Donnez un jour\u00a0: 2026-04-30.")));
        else if (day.Value > today) problems.Add(new("day", new("This day is not here yet.", "Ce jour n’est pas encore venu.")));
        if (Note?.Trim().Length > Introduction.Longest) problems.Add(new("note", TooLong));
        return problems.Count > 0 ? Failure.Invalid(problems) : new Introduction
        {
            Id = Id ?? 0, Introducer = introducer, Introduced = introduced, Day = day.Value, Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
        };
    }

    public static IntroductionFields Of(Introduction introduction) => new()
    {
        Id = introduction.Id, Introducer = introduction.Introducer, Introduced = introduction.Introduced,
        Day = introduction.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Note = introduction.Note,
    };

    private static string Name(string field, string? typed, List<Problem> problems)
    {
        var name = typed?.Trim() ?? "";
        if (name.Length == 0) problems.Add(new(field, new("Give a name.", "Donnez un nom.")));
        if (name.Length > Introduction.Longest) problems.Add(new(field, TooLong));
        return name;
    }

    private static Sentence TooLong { get; } = Sentence.Format("At most {0} characters.", "{0} caractères au plus.", Introduction.Longest);
}
