using Filon.Demonstration;

namespace Filon.Bench;

/// <summary>The ways one name is written by people in a hurry, and names that come from another alphabet in several spellings.</summary>
internal static class MessyWords
{
    private static readonly string[][] ForeignFirst =
    [
        ["Sergei", "Sergey", "Serguei", "Сергей"], ["Alexei", "Aleksey", "Alexeï"], ["Yulia", "Julija", "Iouliia", "Юлия"], ["Tatiana", "Tatyana"],
        ["Dmitri", "Dmitry", "Dimitri", "Дмитрий"], ["Jürgen", "Juergen", "Jurgen"], ["Björn", "Bjoern", "Bjorn"], ["Mohamed", "Mohammed", "Muhammad"],
        ["Youssef", "Yusuf", "Youcef"], ["Giorgos", "Georgios", "Yorgos"], ["Xiaoming", "Xiao Ming"], ["Søren", "Soeren", "Soren"], ["Łukasz", "Lukasz"],
    ];

    private static readonly string[][] ForeignLast =
    [
        ["Kuznetsov", "Kouznetsov", "Kuznecov", "Кузнецов"], ["Chernyshev", "Tchernychev", "Černyšev"], ["Müller", "Mueller", "Muller"], ["Schröder", "Schroeder", "Schroder"],
        ["Benyoussef", "Ben Youssef", "Ben Yusuf"], ["Papadopoulos", "Papadopulos"], ["Nguyễn", "Nguyen"], ["Özdemir", "Oezdemir", "Ozdemir"], ["Åkesson", "Aakesson", "Akesson"],
        ["Wójcik", "Wojcik"], ["Zhang", "Chang"], ["Yevtushenko", "Evtouchenko", "Jewtuschenko"], ["Shcherbakov", "Chtcherbakov"], ["Kaiser", "Kayser"],
    ];

    public static (string[] First, string[] Last) Abroad(Chance chance) => (chance.Pick(ForeignFirst), chance.Pick(ForeignLast));

    public static string Name(MessyPerson person, Chance chance)
    {
        var (first, last) = (chance.Pick(person.Firsts), chance.Pick(person.Lasts));
        return chance.Mark() switch
        {
            < 0.42 => $"{first} {last}",
            < 0.50 => $"{last} {first}",
            < 0.56 => $"{first} {Spelling.Capitals(last)}",
            < 0.64 => Spelling.WithoutAccents($"{first} {last}"),
            < 0.70 => $"{first[0]}. {last}",
            < 0.77 => $"{person.Actor.Nickname ?? first} {last}",
            < 0.82 => $"{first} {Spelling.Mistyped(last, chance)}",
            < 0.86 => $"{Spelling.Mistyped(first, chance)} {last}",
            < 0.88 => $"{Spelling.Mistyped(first, chance)} {Spelling.Mistyped(last, chance)}",
            < 0.92 => $"{first} {person.Actor.MarriedLast ?? last}",
            < 0.95 => Spelling.Capitals(Spelling.WithoutAccents($"{last} {first}")),
            < 0.97 => first,
            < 0.985 => $"M. {last}",
            _ => $"{first} Marie {last}",
        };
    }

    public static string MistypedEmail(string email, Chance chance)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return chance.Happens(0.6) ? Spelling.Mistyped(email[..at], chance) + email[at..] : email[..(at + 1)] + Spelling.Mistyped(email[(at + 1)..], chance);
    }
}
