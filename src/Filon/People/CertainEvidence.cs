namespace Filon.People;

/// <summary>The joins that need no weighing: one e-mail address, one handle. A mailbox that several read, or names that contradict, ask a person.</summary>
internal static class CertainEvidence
{
    private const double ContradictedByNames = 0.6;

    public static IEnumerable<IdentityEdge> Find(IReadOnlyList<KnownProfile> profiles, NameComparison names)
    {
        foreach (var group in Groups(profiles, profile => profile.Emails.Where(email => !RoleMailbox.IsShared(email)), StringComparer.Ordinal))
            foreach (var (centre, other) in Star(group.Value))
                yield return Edge(centre, other, group.Key, centre.Network == Networks.X || other.Network == Networks.X ? EvidenceRules.EmailInMessage : EvidenceRules.SameEmail, "email", names);
        foreach (var group in Groups(profiles, profile => profile.Handles, Comparer<(string Network, string Name)>.Default))
            foreach (var (centre, other) in Star(group.Value))
                if (!(centre.IsAccount && other.IsAccount)) // handles are sold and changed: ids are not
                    yield return group.Key.Network == Networks.LinkedIn
                        ? Edge(centre, other, "linkedin.com/in/" + group.Key.Name, EvidenceRules.SameLinkedIn, "linkedin", names)
                        : Edge(centre, other, "@" + group.Key.Name, EvidenceRules.SameHandle, "handle", names);
    }

    private static IEnumerable<KeyValuePair<TKey, List<KnownProfile>>> Groups<TKey>(
        IReadOnlyList<KnownProfile> profiles, Func<KnownProfile, IEnumerable<TKey>> keys, IComparer<TKey> order) where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<KnownProfile>>();
        foreach (var profile in profiles)
            foreach (var key in keys(profile).Distinct())
                if (groups.TryGetValue(key, out var group)) group.Add(profile); else groups[key] = [profile];
        return groups.Where(group => group.Value.Count > 1).OrderBy(group => group.Key, order);
    }

    // the account itself stands in the middle, else the first by content, so that the order of reading changes nothing
    private static IEnumerable<(KnownProfile Centre, KnownProfile Other)> Star(List<KnownProfile> group)
    {
        var ordered = group.OrderByDescending(profile => profile.IsAccount).ThenBy(profile => profile.Content, StringComparer.Ordinal).ToList();
        return ordered.Skip(1).Select(other => (ordered[0], other));
    }

    private static IdentityEdge Edge(KnownProfile centre, KnownProfile other, string value, string rule, string field, NameComparison names)
    {
        var probability = EvidenceRules.Named(rule).Probability!.Value;
        List<EvidenceMatch> matches = [new(field, value, value, EvidenceWords.Same, Math.Log(probability / (1 - probability)))];
        // a handle says nothing of the name behind it; an address shared under two full names may be a couple's or an assistant's, a LinkedIn address pasted into the wrong card
        var contradicted = field != "handle" && centre.Network != Networks.X && other.Network != Networks.X && Contradict(centre, other, names, matches);
        return IdentityEdge.Between(centre.Id, other.Id, rule, matches, contradicted ? ContradictedByNames : probability, contradicted ? EdgeState.Proposed : EdgeState.Automatic);
    }

    private static bool Contradict(KnownProfile centre, KnownProfile other, NameComparison names, List<EvidenceMatch> matches)
    {
        if (NameForm.Written(centre.Name) is not { Words.Length: > 1 } left || NameForm.Written(other.Name) is not { Words.Length: > 1 } right) return false;
        var match = names.Compare(left, right);
        matches.Add(new("name", centre.Name!, other.Name!, EvidenceWords.Of(match), match.Weight));
        return match.Agreement == NameAgreement.Different;
    }
}
