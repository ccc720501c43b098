using System.Globalization;

namespace Filon.People;

/// <summary>
/// Where each profile works: what its source says; else the domain of its address; else the name of the firm.
/// A domain and a name are one firm where the domain spells the name (<c>mecavia-energie.example</c>) or where most of its people say so.
/// Free mailboxes say nothing.
/// </summary>
internal sealed class CompanyResolution
{
    private const int ShortestLabel = 4;
    private readonly Dictionary<string, KnownCompany> _byDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownCompany> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<long, KnownCompany> _said;
    private readonly Dictionary<string, string> _nameOfDomain;
    private readonly FirmNames _names;
    private readonly Func<long> _nextId;

    private CompanyResolution(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<KnownCompany> known, Func<long> nextId)
    {
        (_nextId, _names) = (nextId, FirmNames.Of(profiles, DomainOf, Spelled, known.Where(company => company.Said)));
        _said = known.Where(company => company.Said).ToDictionary(company => company.Id);
        // records of the files first: what was worked out before gives way to them
        foreach (var company in known.OrderByDescending(company => company.Said).ThenBy(company => company.Id)) Learn(company);
        _nameOfDomain = Votes(profiles);
    }

    public List<KnownCompany> Added { get; } = [];

    /// <summary>Companies worked out before whose people and deals now belong to another.</summary>
    public Dictionary<long, long> Replaced { get; } = [];

    /// <summary>For each profile the id of its company, 0 where none is known.</summary>
    public long[] Companies { get; private set; } = [];

    public static CompanyResolution Run(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<KnownCompany> known, Func<long> nextId)
    {
        var resolution = new CompanyResolution(profiles, known, nextId);
        resolution.Companies = new long[profiles.Count];
        foreach (var at in Enumerable.Range(0, profiles.Count).OrderBy(at => profiles[at].Content, StringComparer.Ordinal))
            resolution.Companies[at] = resolution.Of(profiles[at])?.Id ?? 0;
        foreach (var company in known.Where(company => !company.Said))
            if (resolution.Current(company) is { } other && other.Id != company.Id) resolution.Replaced[company.Id] = other.Id;
        return resolution;
    }

    /// <summary>"jean@mecavia.example" and the display name "Jean Dupont | Mécavia" both name the firm.</summary>
    private KnownCompany? Of(KnownProfile profile)
    {
        if (profile.CompanyId is { } said && _said.TryGetValue(said, out var company)) return company;
        var domain = DomainOf(profile);
        if (domain is not null) return ByDomain(domain) ?? ByName(Spelled(domain)) ?? Found(profile, domain);
        if (ByName(_names.Compact(profile.CompanyName)) is { } named) return named;
        if (_names.Compact(profile.CompanyName).Length > 1) return Found(profile, null);
        return ByName(_names.Compact(NameForm.Beside(profile.Name))); // a display name never founds a firm
    }

    private KnownCompany Found(KnownProfile profile, string? domain)
    {
        var name = domain is null ? _names.Shown(profile.CompanyName!) : _nameOfDomain.GetValueOrDefault(domain, FromDomain(domain));
        var company = ByName(_names.Compact(name));
        if (company is null) Added.Add(company = new KnownCompany(_nextId(), name, FoldedName.OfCompany(name), domain, false));
        Learn(company);
        if (domain is not null) _byDomain.TryAdd(domain, company);
        return company;
    }

    private void Learn(KnownCompany company)
    {
        if (company.Domain is { } domain) _byDomain.TryAdd(domain, company);
        if (FirmNames.Joined(company.NameFolded) is { Length: > 1 } name) _byName.TryAdd(name, company);
    }

    private KnownCompany? Current(KnownCompany derived) =>
        (derived.Domain is null ? null : _byDomain.GetValueOrDefault(derived.Domain)) ?? ByName(FirmNames.Joined(derived.NameFolded));

    private KnownCompany? ByDomain(string domain)
    {
        for (var at = domain; at.Contains('.', StringComparison.Ordinal); at = at[(at.IndexOf('.', StringComparison.Ordinal) + 1)..])
            if (_byDomain.TryGetValue(at, out var company)) return company;
        return null;
    }

    // a slip in a name that one source gives once is the name that others give
    private KnownCompany? ByName(string compact) => _byName.GetValueOrDefault(_names.Meant(compact));

    private static string? DomainOf(KnownProfile profile) => profile.Emails.Select(FreeMail.CompanyDomain).Where(domain => domain is not null).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Spelled(string domain) => Label(domain) is { Length: >= ShortestLabel } label ? FirmNames.Joined(FoldedName.OfCompany(label.Replace('-', ' '))) : "";

    private static string Label(string domain)
    {
        var labels = domain.Split('.');
        // "acme.co.uk": the short word before a country is no name
        return labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? labels[^3] : labels[Math.Max(0, labels.Length - 2)];
    }

    private static string FromDomain(string domain) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Label(domain).Replace('-', ' '));

    /// <summary>The name that most people of a domain give their firm.</summary>
    private static Dictionary<string, string> Votes(IReadOnlyList<KnownProfile> profiles) => profiles
        .Where(profile => profile.CompanyName is { Length: > 1 } && DomainOf(profile) is not null)
        .GroupBy(profile => DomainOf(profile)!)
        .ToDictionary(
            domain => domain.Key,
            domain => domain.GroupBy(profile => profile.CompanyName!.Trim())
                .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);
}
