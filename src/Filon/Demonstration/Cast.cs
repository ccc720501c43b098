namespace Filon.Demonstration;

/// <summary>The people of the simulated world. Some share a name without being the same person.</summary>
internal sealed class Cast(int seed, IReadOnlyList<Firm> firms)
{
    private const double ShareOfHomonyms = 0.03;
    private static readonly string[] FreeMail = ["gmail.com", "gmail.com", "orange.fr", "hotmail.fr", "yahoo.fr", "laposte.net", "free.fr"];

    private readonly HashSet<string> _emails = [];
    private readonly HashSet<string> _handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _accountIds = [];
    private readonly List<Actor> _actors = [];

    public IReadOnlyList<Actor> Actors => _actors;

    /// <summary>One more person; of a firm where one is given, whose people all have different surnames.</summary>
    public Actor Enter(int? firm, IReadOnlyList<Actor> colleagues)
    {
        var chance = Chance.About(seed, "actor", _actors.Count);
        var (first, last, nickname, woman) = Name(chance, colleagues);
        var draft = new Actor
        {
            Number = _actors.Count,
            First = first,
            Last = last,
            Nickname = nickname,
            MarriedLast = woman && chance.Happens(0.06) ? chance.PickCommon(Words.Surnames) : null,
            Firm = firm,
            Title = TitleFor(chance, firm),
            Phone = $"0{chance.Between(1, 5)} 99 00 {chance.Below(100):00} {chance.Below(100):00}",
            Email = "",
        };
        var at = firm is { } number ? firms[number].Domain : null;
        var atWork = at is null ? null : Unique($"{Local(draft, firms[firm!.Value].AddressForm)}@{at}");
        var atHome = atWork is null || chance.Happens(0.3) ? Unique($"{Spelling.Plain(first)}.{Spelling.Plain(last)}.x{chance.Between(100, 9999)}@{chance.Pick(FreeMail)}") : null;
        var actor = draft with
        {
            Email = atWork ?? atHome!,
            PrivateEmail = atWork is null ? null : atHome,
            X = chance.Happens(0.55) ? Account(chance, draft) : null,
            MixesAddresses = chance.Happens(0.5),
        };
        _actors.Add(actor);
        return actor;
    }

    /// <summary>An account of somebody who will never be met elsewhere; now and then under the name of somebody who is.</summary>
    public XAccount Stranger(int number)
    {
        var chance = Chance.About(seed, "stranger", number);
        var (first, last, nickname, _) = Name(chance, []);
        if (chance.Happens(0.02) && _actors.Count > 0) (first, last) = chance.Pick(_actors) is var alike ? (alike.First, alike.Last) : (first, last);
        return Account(chance, new Actor { Number = -1, First = first, Last = last, Nickname = nickname, Title = "", Phone = "", Email = "" });
    }

    private (string First, string Last, string? Nickname, bool Woman) Name(Chance chance, IReadOnlyList<Actor> colleagues)
    {
        while (true)
        {
            var row = chance.PickCommon(Words.FirstNames.Count > 0 && chance.Happens(0.45) ? Women : Men);
            var (first, last) = (row[0], chance.PickCommon(Words.Surnames));
            var twin = _actors.Count > 20 && chance.Happens(ShareOfHomonyms) ? chance.Pick(_actors) : null;
            if (twin is not null) (first, last) = (twin.First, twin.Last);
            if (colleagues.Any(colleague => colleague.Last == last)) continue;
            return (first, last, twin is null ? NullIfEmpty(row[2]) : twin.Nickname, twin is null && row[1] == "f");
        }
    }

    private static IReadOnlyList<string[]> Women { get; } = [.. Words.FirstNames.Where(row => row[1] == "f")];

    private static IReadOnlyList<string[]> Men { get; } = [.. Words.FirstNames.Where(row => row[1] == "m")];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string TitleFor(Chance chance, int? firm) =>
        chance.Pick(Words.Titles) is var title && firm is null == (title[1] == "0") ? title[0] : chance.Pick(Words.Titles)[0];

    private static string Local(Actor actor, int form)
    {
        var (first, last) = (Spelling.Plain(actor.First), Spelling.Plain(actor.Last));
        return form switch { 0 => $"{first}.{last}", 1 => $"{first[0]}.{last}", 2 => $"{first[0]}{last}", _ => $"{last}.{first}" };
    }

    private string Unique(string email)
    {
        var (at, unique) = (email.IndexOf('@', StringComparison.Ordinal), email);
        for (var number = 2; !_emails.Add(unique); number++) unique = $"{email[..at]}{number}{email[at..]}";
        return unique;
    }

    private XAccount Account(Chance chance, Actor actor)
    {
        string id;
        do id = (chance.Happens(0.5) ? chance.Between(12_000_000, 2_000_000_000) : 700_000_000_000_000_000L + (long)(chance.Mark() * 9e17)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        while (!_accountIds.Add(id));
        var wished = Handles.Wish(actor, chance);
        var handle = wished;
        for (var number = chance.Between(1, 89); !_handles.Add(handle); number++) handle = wished[..Math.Min(wished.Length, 11)] + number;
        var name = Handles.DisplayName(actor, actor.Firm is { } firm ? firms[firm].Name : null, chance);
        var follows = chance.Happens(0.72);
        return new XAccount(id, handle, name, follows, !follows || chance.Happens(0.45));
    }
}
