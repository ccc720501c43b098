namespace Filon.People;

/// <summary>One human as far as certain evidence goes, laid out for weighing against others.</summary>
internal sealed class Card
{
    private const int PhoneDigits = 9;

    private Card(Human human, int first) => (Human, First) = (human, first);

    public Human Human { get; }

    /// <summary>Its first profile by content.</summary>
    public int First { get; }

    /// <summary>The distinct names, each with the profile that gives it.</summary>
    public List<(NameForm Form, int Profile)> Names { get; } = [];

    public Dictionary<long, int> Companies { get; } = [];

    /// <summary>The last nine digits of each telephone number: what remains whatever the prefix.</summary>
    public HashSet<string> Phones { get; } = [];

    /// <param name="names">The names that each profile gives.</param>
    public static Card Of(Human human, IReadOnlyList<KnownProfile> profiles, IReadOnlyList<NameForm[]> names, IReadOnlyList<long> companies)
    {
        var ordered = human.Members.OrderBy(member => profiles[member].Content, StringComparer.Ordinal).ToList();
        var card = new Card(human, ordered[0]);
        foreach (var member in ordered)
        {
            var profile = profiles[member];
            foreach (var form in names[member]) card.Add(form, member);
            if (companies[member] != 0) card.Companies.TryAdd(companies[member], member);
            if (profile.Phone is not null && new string([.. profile.Phone.Where(char.IsAsciiDigit)]) is { Length: >= PhoneDigits } digits) card.Phones.Add(digits[^PhoneDigits..]);
        }

        return card;
    }

    /// <summary>The words by which rarity is counted: those of the fullest written name, else of an address.</summary>
    public IEnumerable<string> NameWords() =>
        Names.Where(name => name.Form.Words.Length > 0).OrderBy(name => name.Form.Source).ThenByDescending(name => name.Form.Words.Length)
            .Select(name => name.Form.Words).FirstOrDefault([]).Where(word => word.Length > 1).Distinct();

    private void Add(NameForm form, int member)
    {
        if (!Names.Exists(name => name.Form.Source == form.Source && name.Form.Compact == form.Compact)) Names.Add((form, member));
    }
}
