namespace Filon.People;

/// <summary>Weighs what two cards have in common into the odds that they are one human.</summary>
internal sealed class Weighing
{
    // half of the cards with a name are expected to have one other card in some source: the odds before looking are 1 in twice the number of cards
    private const double ExpectedShareMatched = 0.5;
    private const double SameCompanyIfOne = 0.8, OtherCompanyIfOne = 0.1;
    private const double SamePhoneIfOne = 0.5;
    private const double NamesContradict = 0.2;

    private readonly NameComparison _names;
    private readonly double _before;
    private readonly int _people;
    private readonly Dictionary<long, int> _staff = [];
    private readonly Dictionary<string, int> _phones = [];

    public Weighing(IReadOnlyList<Card> cards, NameComparison names)
    {
        (_names, _people) = (names, Math.Max(20, cards.Count(card => card.Names.Count > 0)));
        _before = Math.Log(ExpectedShareMatched / _people);
        foreach (var card in cards)
        {
            foreach (var company in card.Companies.Keys) _staff[company] = _staff.GetValueOrDefault(company) + 1;
            foreach (var phone in card.Phones) _phones[phone] = _phones.GetValueOrDefault(phone) + 1;
        }
    }

    /// <summary>Null where nothing in the names speaks for one person.</summary>
    public Weighed? Weigh(Card a, Card b, IReadOnlyList<KnownProfile> profiles)
    {
        if (BestName(a, b) is not { } best) return null;
        var (name, left, right) = best;
        List<EvidenceMatch> matches = [new(FieldOf(name), name.Left.Shown, name.Right.Shown, EvidenceWords.Of(name), name.Weight)];
        var company = Company(a, b, profiles, matches);
        var phone = Phone(a, b, matches);
        if (name.Agreement == NameAgreement.GivenOnly && company != true && !phone) return null;
        if (WrittenContradict(a, b)) matches.Add(new("name", Written(a)!.Shown, Written(b)!.Shown, EvidenceWords.Different, Math.Log(NamesContradict)));
        var odds = Math.Exp(Math.Min(40, _before + matches.Sum(match => match.Weight)));
        return new(left, right, Rule(name, company == true, phone), matches, odds);
    }

    private (NameMatch Match, int Left, int Right)? BestName(Card a, Card b)
    {
        (NameMatch Match, int Left, int Right)? best = null;
        foreach (var (left, leftProfile) in a.Names)
            foreach (var (right, rightProfile) in b.Names)
            {
                var match = _names.Compare(left, right);
                if (match.Agreement != NameAgreement.Different && match.Weight > 0 && (best is null || Better(match, best.Value.Match))) best = (match, leftProfile, rightProfile);
            }

        return best;
    }

    // of equal weights the one first in the alphabet, so that the order of the cards changes nothing
    private static bool Better(NameMatch match, NameMatch than) =>
        match.Weight > than.Weight + 1e-9 || (match.Weight > than.Weight - 1e-9 && string.CompareOrdinal(Key(match), Key(than)) < 0);

    private static string Key(NameMatch match)
    {
        var (left, right) = ($"{(int)match.Left.Source}{match.Left.Shown}", $"{(int)match.Right.Source}{match.Right.Shown}");
        return string.CompareOrdinal(left, right) < 0 ? left + "\n" + right : right + "\n" + left;
    }

    private bool? Company(Card a, Card b, IReadOnlyList<KnownProfile> profiles, List<EvidenceMatch> matches)
    {
        if (a.Companies.Count == 0 || b.Companies.Count == 0) return null;
        var common = a.Companies.Keys.Where(b.Companies.ContainsKey).OrderBy(company => _staff[company]).ThenBy(company => company).FirstOrDefault();
        if (common == 0)
        {
            matches.Add(new("company", Firm(profiles, a.Companies.First().Value), Firm(profiles, b.Companies.First().Value), EvidenceWords.Different, Math.Log(OtherCompanyIfOne)));
            return false;
        }

        var coincidence = Math.Max(2, _staff[common]) / (double)_people;
        matches.Add(new("company", Firm(profiles, a.Companies[common]), Firm(profiles, b.Companies[common]), EvidenceWords.Same, Math.Max(0, Math.Log(SameCompanyIfOne / coincidence))));
        return true;
    }

    private bool Phone(Card a, Card b, List<EvidenceMatch> matches)
    {
        if (a.Phones.Where(b.Phones.Contains).Order(StringComparer.Ordinal).FirstOrDefault() is not { } common) return false;
        matches.Add(new("phone", common, common, EvidenceWords.Same, Math.Max(0, Math.Log(SamePhoneIfOne * _people / Math.Max(2, _phones[common])))));
        return true;
    }

    private bool WrittenContradict(Card a, Card b) =>
        Written(a) is { } left && Written(b) is { } right && _names.Compare(left, right).Agreement == NameAgreement.Different;

    private static NameForm? Written(Card card) => card.Names.Where(name => name.Form is { Source: NameSource.Written, Words.Length: > 1 }).Select(name => name.Form).FirstOrDefault();

    private static string Firm(IReadOnlyList<KnownProfile> profiles, int profile) =>
        profiles[profile].CompanyName ?? NameForm.Beside(profiles[profile].Name) ?? profiles[profile].Emails.Select(FreeMail.CompanyDomain).FirstOrDefault(domain => domain is not null) ?? "";

    private static string FieldOf(NameMatch match) =>
        Source(match) switch { NameSource.Written => "name", NameSource.Address => "email", _ => "handle" };

    private static NameSource Source(NameMatch match) => match.Left.Source > match.Right.Source ? match.Left.Source : match.Right.Source;

    private static string Rule(NameMatch match, bool company, bool phone) => (Source(match), company) switch
    {
        _ when phone => EvidenceRules.SamePhone,
        (NameSource.Written, true) => EvidenceRules.NameAndCompany,
        (NameSource.Address, true) => EvidenceRules.AddressAndCompany,
        (_, true) => EvidenceRules.HandleAndCompany,
        (NameSource.Written, _) => EvidenceRules.NameAlone,
        (NameSource.Address, _) => EvidenceRules.AddressAndName,
        _ => EvidenceRules.HandleAndName,
    };
}
