namespace Filon.People;

/// <summary>Profiles held for one human so far, and what may contradict that another belongs to them too.</summary>
internal sealed class Human
{
    private Human(HashSet<int> members) => Members = members;

    public HashSet<int> Members { get; }
    public HashSet<string> Emails { get; } = [];
    public HashSet<string> WorkDomains { get; } = [];
    public HashSet<string> CrmKeys { get; } = [];
    public HashSet<(string Network, string Key)> Accounts { get; } = [];
    public bool IsOwn { get; private set; }

    public static Human Of(int index, KnownProfile profile)
    {
        var human = new Human([index]) { IsOwn = profile.IsOwn };
        foreach (var email in profile.Emails)
        {
            human.Emails.Add(email);
            if (FreeMail.CompanyDomain(email) is { } domain && !RoleMailbox.IsShared(email)) human.WorkDomains.Add(domain);
        }

        if (profile.Network == Networks.Crm) human.CrmKeys.Add(profile.NetworkKey);
        if (profile.IsAccount) human.Accounts.Add((profile.Network, profile.NetworkKey));
        if (profile.LinkedIn is { } slug) human.Accounts.Add((Networks.LinkedIn, slug.ToLowerInvariant()));
        return human;
    }

    public void Absorb(Human other)
    {
        Members.UnionWith(other.Members);
        Emails.UnionWith(other.Emails);
        WorkDomains.UnionWith(other.WorkDomains);
        CrmKeys.UnionWith(other.CrmKeys);
        Accounts.UnionWith(other.Accounts);
        IsOwn |= other.IsOwn;
    }

    /// <summary>Two records of one CRM with different addresses, two accounts of one network, two addresses at one firm: a person must say that it is one human all the same.</summary>
    public bool Contradicts(Human other) =>
        IsOwn || other.IsOwn
        || (CrmKeys.Count > 0 && other.CrmKeys.Count > 0 && Emails.Count > 0 && other.Emails.Count > 0 && !CrmKeys.Overlaps(other.CrmKeys) && !Emails.Overlaps(other.Emails))
        || HasOtherAccounts(other)
        || (WorkDomains.Overlaps(other.WorkDomains) && !Emails.Overlaps(other.Emails));

    // both are on a network, and on none of them under one account
    private bool HasOtherAccounts(Human other) =>
        Accounts.Count > 0 && other.Accounts.Count > 0
        && Accounts.Any(account => other.Accounts.Any(another => another.Network == account.Network) && !Share(account.Network, other));

    private bool Share(string network, Human other) => Accounts.Any(account => account.Network == network && other.Accounts.Contains(account));
}
