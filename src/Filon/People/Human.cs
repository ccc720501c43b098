namespace Filon.People;

/// <summary>Profiles held for one human so far, and what may contradict that another belongs to them too.</summary>
internal sealed class Human
{
    private List<string> _crmKeys;
    private List<(string Network, string Key)> _accounts;

    // most humans are one profile for ever: what is empty is shared, and what it says is not copied
    private Human(int member, KnownProfile profile)
    {
        (Members, Emails, IsOwn) = ([member], profile.Emails, profile.IsOwn);
        _crmKeys = profile.Network == Networks.Crm ? [profile.NetworkKey] : None<string>.List;
        _accounts = profile.IsAccount || profile.LinkedIn is not null ? [] : None<(string, string)>.List;
        if (profile.IsAccount) _accounts.Add((profile.Network, profile.NetworkKey));
        if (profile.LinkedIn is { } slug && !_accounts.Contains((Networks.LinkedIn, slug.ToLowerInvariant()))) _accounts.Add((Networks.LinkedIn, slug.ToLowerInvariant()));
    }

    public List<int> Members { get; }
    public IReadOnlyList<string> Emails { get; private set; }
    public bool IsOwn { get; private set; }

    public static Human Of(int index, KnownProfile profile) => new(index, profile);

    public void Absorb(Human other)
    {
        Members.AddRange(other.Members);
        Emails = Union(Emails, other.Emails);
        _crmKeys = Union(_crmKeys, other._crmKeys);
        _accounts = Union(_accounts, other._accounts);
        IsOwn |= other.IsOwn;
    }

    /// <summary>Two records of one CRM with different addresses, two accounts of one network, two addresses at one firm: a person must say that it is one human all the same.</summary>
    public bool Contradicts(Human other) =>
        IsOwn || other.IsOwn
        || (_crmKeys.Count > 0 && other._crmKeys.Count > 0 && Emails.Count > 0 && other.Emails.Count > 0 && !Overlap(_crmKeys, other._crmKeys) && !Overlap(Emails, other.Emails))
        || HasOtherAccounts(other)
        || (HaveOneFirm(Emails, other.Emails) && !Overlap(Emails, other.Emails));

    // both are on a network, and on none of them under one account
    private bool HasOtherAccounts(Human other)
    {
        foreach (var account in _accounts)
            foreach (var another in other._accounts)
                if (another.Network == account.Network && !Share(account.Network, other)) return true;
        return false;
    }

    private bool Share(string network, Human other) => _accounts.Exists(account => account.Network == network && other._accounts.Contains(account));

    private static bool HaveOneFirm(IReadOnlyList<string> emails, IReadOnlyList<string> others)
    {
        foreach (var email in emails)
            foreach (var other in others)
                if (Domain(email) is { Length: > 0 } domain && domain.Equals(Domain(other), StringComparison.OrdinalIgnoreCase)
                    && FreeMail.CompanyDomain(email) is not null && !RoleMailbox.IsShared(email) && !RoleMailbox.IsShared(other)) return true;
        return false;
    }

    private static ReadOnlySpan<char> Domain(string email) => email.AsSpan(email.LastIndexOf('@') + 1);

    private static bool Overlap(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        foreach (var one in some) if (others.Contains(one)) return true;
        return false;
    }

    private static List<T> Union<T>(IReadOnlyList<T> some, IReadOnlyList<T> others) =>
        others.Count == 0 && some is List<T> list ? list : some.Count == 0 && others is List<T> whole ? whole : [.. some.Union(others)];

    private static class None<T>
    {
        public static readonly List<T> List = [];
    }
}
