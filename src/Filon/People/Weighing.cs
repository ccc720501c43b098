namespace Filon.People;

/// <summary>Weighs what two cards have in common into the odds that they are one human.</summary>
internal sealed class Weighing
{
    // half of the cards with a name are expected to have one other card in some source: the odds before looking are 1 in twice the number of cards
    private const double ExpectedShareMatched = 0.5;
    private const double SameCompanyIfOne = 0.8, OtherCompanyIfOne = 0.1;
    private const double SamePhoneIfOne = 0.5;
    private const double SameTitleIfOne = 0.6, OtherTitleIfOne = 0.5;
    private static readonly double ContradictedWeight = Math.Log(0.2);

    private readonly NameComparison _names;
    private readonly double _before;
    private readonly int _people, _titled;
    private readonly Dictionary<long, int> _staff = [];
    private readonly Dictionary<string, int> _phones = new(StringComparer.Ordinal), _titles = new(StringComparer.Ordinal);

    public Weighing(IReadOnlyList<Card> cards, NameComparison names)
    {
        (_names, _people) = (names, Math.Max(20, cards.Count(card => card.Names.Count > 0)));
        _before = Math.Log(ExpectedShareMatched / _people);
        foreach (var card in cards)
        {
            foreach (var (company, _) in card.Companies) _staff[company] = _staff.GetValueOrDefault(company) + 1;
            foreach (var (phone, _) in card.Phones) _phones[phone] = _phones.GetValueOrDefault(phone) + 1;
            foreach (var (title, _) in card.Titles) _titles[title] = _titles.GetValueOrDefault(title) + 1;
            if (card.Titles.Length > 0) _titled++;
        }
    }

    /// <summary>That two cards are one human; 0 where nothing in the names speaks for it.</summary>
    public double Odds(Card a, Card b) => Judge(a, b)?.Odds ?? 0;

    /// <summary>The same with the evidence, in the words of the profiles.</summary>
    public Weighed Explain(Card a, Card b, IReadOnlyList<KnownProfile> profiles)
    {
        var found = Judge(a, b)!.Value;
        List<EvidenceMatch> matches = [new(FieldOf(found.Name), found.Name.Left.Shown, found.Name.Right.Shown, EvidenceWords.Of(found.Name), found.Name.Weight)];
        if (found.Company is { } firm) matches.Add(new("company", Firm(profiles, firm.Left), Firm(profiles, firm.Right), firm.Word, firm.Weight));
        if (found.Title is { } title) matches.Add(new("title", profiles[title.Left].Title ?? "", profiles[title.Right].Title ?? "", title.Word, title.Weight));
        if (found.Phone is { } phone) matches.Add(new("phone", profiles[phone.Left].Phone ?? "", profiles[phone.Right].Phone ?? "", phone.Word, phone.Weight));
        if (found.IsContradicted) matches.Add(new("name", Written(a)!.Shown, Written(b)!.Shown, EvidenceWords.Different, ContradictedWeight));
        return new(found.Left, found.Right, Rule(found), matches, found.Odds);
    }

    private Judgement? Judge(Card a, Card b)
    {
        if (BestName(a, b) is not { } best) return null;
        var (name, left, right) = best;
        var (company, phone) = (Company(a, b), Phone(a, b));
        if (name.Agreement == NameAgreement.GivenOnly && company?.Agrees != true && phone is null) return null;
        var (title, contradicted) = (Title(a, b), WrittenContradict(a, b));
        var weight = _before + name.Weight + (company?.Weight ?? 0) + (phone?.Weight ?? 0) + (title?.Weight ?? 0) + (contradicted ? ContradictedWeight : 0);
        return new(name, left, right, company, title, phone, contradicted, Math.Exp(Math.Min(40, weight)));
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
        match.Weight > than.Weight + 1e-9 || (match.Weight > than.Weight - 1e-9 && Order(match, than) < 0);

    private static int Order(NameMatch one, NameMatch other)
    {
        var ((first, second), (third, fourth)) = (InOrder(one), InOrder(other));
        return Order(first, third) is not 0 and var order ? order : Order(second, fourth);
    }

    private static (NameForm, NameForm) InOrder(NameMatch match) => Order(match.Left, match.Right) <= 0 ? (match.Left, match.Right) : (match.Right, match.Left);

    private static int Order(NameForm one, NameForm other) => one.Source == other.Source ? string.CompareOrdinal(one.Shown, other.Shown) : one.Source.CompareTo(other.Source);

    private Clue? Company(Card a, Card b)
    {
        if (a.Companies.Length == 0 || b.Companies.Length == 0) return null;
        ((long Company, int Profile) Left, (long Company, int Profile) Right, int Staff)? common = null;
        foreach (var left in a.Companies)
            foreach (var right in b.Companies)
                if (left.Company == right.Company && _staff[left.Company] is var staff
                    && (common is not { } known || staff < known.Staff || (staff == known.Staff && left.Company < known.Left.Company))) common = (left, right, staff);
        return common is { } found
            ? new(true, Math.Max(0, Math.Log(SameCompanyIfOne * _people / Math.Max(2, found.Staff))), found.Left.Profile, found.Right.Profile)
            : new(false, Math.Log(OtherCompanyIfOne), a.Companies[0].Profile, b.Companies[0].Profile);
    }

    // people are called otherwise on LinkedIn than in a CRM: another title says little, the same one much
    private Clue? Title(Card a, Card b)
    {
        if (a.Titles.Length == 0 || b.Titles.Length == 0) return null;
        ((string Title, int Profile) Left, (string Title, int Profile) Right, int Count)? common = null;
        foreach (var left in a.Titles)
            foreach (var right in b.Titles)
                if (left.Title == right.Title && _titles[left.Title] is var count
                    && (common is not { } known || count < known.Count || (count == known.Count && string.CompareOrdinal(left.Title, known.Left.Title) < 0))) common = (left, right, count);
        return common is { } found
            ? new(true, Math.Max(0, Math.Log(SameTitleIfOne * _titled / Math.Max(3, found.Count))), found.Left.Profile, found.Right.Profile)
            : new(false, Math.Log(OtherTitleIfOne), a.Titles[0].Profile, b.Titles[0].Profile);
    }

    private Clue? Phone(Card a, Card b)
    {
        if (a.Phones.Length == 0 || b.Phones.Length == 0) return null;
        string? common = null;
        foreach (var (phone, _) in a.Phones) if (b.Phones.Any(other => other.Phone == phone) && string.CompareOrdinal(phone, common) is var order && (common is null || order < 0)) common = phone;
        return common is null ? null : new(true, Math.Max(0, Math.Log(SamePhoneIfOne * _people / Math.Max(2, _phones[common]))),
            a.Phones.First(phone => phone.Phone == common).Profile, b.Phones.First(phone => phone.Phone == common).Profile);
    }

    private bool WrittenContradict(Card a, Card b) =>
        Written(a) is { } left && Written(b) is { } right && _names.Compare(left, right).Agreement == NameAgreement.Different;

    private static NameForm? Written(Card card) => card.Names.Where(name => name.Form is { Source: NameSource.Written, Words.Length: > 1 }).Select(name => name.Form).FirstOrDefault();

    private static string Firm(IReadOnlyList<KnownProfile> profiles, int profile) =>
        profiles[profile].CompanyName ?? NameForm.Beside(profiles[profile].Name) ?? profiles[profile].Emails.Select(FreeMail.CompanyDomain).FirstOrDefault(domain => domain is not null) ?? "";

    private static string FieldOf(NameMatch match) =>
        Source(match) switch { NameSource.Written => "name", NameSource.Address => "email", _ => "handle" };

    private static NameSource Source(NameMatch match) => match.Left.Source > match.Right.Source ? match.Left.Source : match.Right.Source;

    private static string Rule(Judgement found) => (Source(found.Name), found.Company?.Agrees == true) switch
    {
        _ when found.Phone is not null => EvidenceRules.SamePhone,
        (NameSource.Written, true) => EvidenceRules.NameAndCompany,
        (NameSource.Address, true) => EvidenceRules.AddressAndCompany,
        (_, true) => EvidenceRules.HandleAndCompany,
        _ when found.Title?.Agrees == true => EvidenceRules.NameAndTitle,
        (NameSource.Written, _) => EvidenceRules.NameAlone,
        (NameSource.Address, _) => EvidenceRules.AddressAndName,
        _ => EvidenceRules.HandleAndName,
    };

    /// <summary>One thing that agrees or not, with the two profiles that say so.</summary>
    private readonly record struct Clue(bool Agrees, double Weight, int Left, int Right)
    {
        public string Word => Agrees ? EvidenceWords.Same : EvidenceWords.Different;
    }

    private readonly record struct Judgement(NameMatch Name, int Left, int Right, Clue? Company, Clue? Title, Clue? Phone, bool IsContradicted, double Odds);
}
