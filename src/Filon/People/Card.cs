namespace Filon.People;

/// <summary>One human as far as certain evidence goes, laid out for weighing against others.</summary>
internal sealed class Card
{
    private const int PhoneDigits = 9;

    private Card(Human human, int first) => (Human, First, Size) = (human, first, human.Members.Count);

    public Human Human { get; }

    /// <summary>Its first profile by content.</summary>
    public int First { get; }

    /// <summary>How many profiles it was made of: those of <see cref="Human"/> grow.</summary>
    public int Size { get; }

    /// <summary>The distinct names, each with the profile that gives it.</summary>
    public List<(NameForm Form, int Profile)> Names { get; } = new(2);

    /// <summary>Each company once, with the profile that gives it.</summary>
    public (long Company, int Profile)[] Companies { get; private set; } = [];

    /// <summary>The last nine digits of each telephone number: what remains whatever the prefix.</summary>
    public (string Phone, int Profile)[] Phones { get; private set; } = [];

    /// <summary>What they do, folded, each with the profile that says so.</summary>
    public (string Title, int Profile)[] Titles { get; private set; } = [];

    /// <param name="names">The names that each profile gives.</param>
    /// <param name="titles">The folded title of each profile; empty where it gives none.</param>
    public static Card Of(Human human, IReadOnlyList<KnownProfile> profiles, IReadOnlyList<NameForm[]> names, (IReadOnlyList<long> Companies, IReadOnlyList<string> Titles) where)
    {
        var ordered = human.Members.Count == 1 ? human.Members : [.. human.Members.OrderBy(member => profiles[member].Content, StringComparer.Ordinal)];
        var card = new Card(human, ordered[0]);
        foreach (var member in ordered)
        {
            var profile = profiles[member];
            foreach (var form in names[member]) card.Add(form, member);
            if (where.Companies[member] is not 0 and var company && !card.Companies.Any(known => known.Company == company)) card.Companies = [.. card.Companies, (company, member)];
            if (where.Titles[member] is { Length: > 0 } title && !card.Titles.Any(known => known.Title == title)) card.Titles = [.. card.Titles, (title, member)];
            if (profile.Phone is not null && new string([.. profile.Phone.Where(char.IsAsciiDigit)]) is { Length: >= PhoneDigits } digits && !card.Phones.Any(known => known.Phone == digits[^PhoneDigits..]))
                card.Phones = [.. card.Phones, (digits[^PhoneDigits..], member)];
        }

        return card;
    }

    /// <summary>The name by which rarity is counted: the fullest written one, else that of an address.</summary>
    public NameForm? Fullest() =>
        Names.Where(name => name.Form.Words.Length > 0).OrderBy(name => name.Form.Source).ThenByDescending(name => name.Form.Words.Length).Select(name => name.Form).FirstOrDefault();

    private void Add(NameForm form, int member)
    {
        foreach (var (known, _) in Names) if (known.Source == form.Source && known.Compact == form.Compact) return;
        Names.Add((form, member));
    }
}
