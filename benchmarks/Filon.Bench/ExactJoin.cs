using Filon.People;

namespace Filon.Bench;

/// <summary>What a spreadsheet can do: profiles that share a key to the letter are one person.</summary>
internal static class ExactJoin
{
    /// <summary>One address, one person; shared mailboxes are known.</summary>
    public static IReadOnlyList<IReadOnlyCollection<int>> ByEmail(IReadOnlyList<KnownProfile> profiles) => Join(profiles, Emails);

    /// <summary>One address; or one name at one firm, without case, accents, order of the words and legal form.</summary>
    public static IReadOnlyList<IReadOnlyCollection<int>> ByEmailOrName(IReadOnlyList<KnownProfile> profiles) => Join(profiles, profile => [.. Emails(profile), .. NameAtFirm(profile)]);

    private static IEnumerable<string> Emails(KnownProfile profile) => profile.Emails.Where(email => !RoleMailbox.IsShared(email));

    private static IEnumerable<string> NameAtFirm(KnownProfile profile)
    {
        if (profile.Name is null || profile.CompanyName is null) yield break;
        yield return string.Join(' ', FoldedName.Words(FoldedName.OfPerson(profile.Name)).Order(StringComparer.Ordinal)) + "|" + FoldedName.OfCompany(profile.CompanyName);
    }

    private static IReadOnlyList<IReadOnlyCollection<int>> Join(IReadOnlyList<KnownProfile> profiles, Func<KnownProfile, IEnumerable<string>> keys)
    {
        var components = new Components(profiles.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < profiles.Count; at++)
            foreach (var key in keys(profiles[at]))
                if (!first.TryAdd(key, at)) components.Join(first[key], at);
        return components.Sets();
    }
}
