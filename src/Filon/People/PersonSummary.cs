namespace Filon.People;

/// <summary>A person as the profiles describe them: the fullest name of the most careful source, and the words by which they are found.</summary>
internal sealed record PersonSummary(long Id, string Name, string? Title, long? CompanyId, string? Stage, string Words)
{
    private const int MostWords = 60;

    /// <param name="profiles">At least one. The person has the id of the oldest, so that separating people again gives back the ids they had.</param>
    public static PersonSummary Of(IReadOnlyList<(KnownProfile Profile, long Company)> profiles, Func<long, string?> companyName)
    {
        var ordered = profiles.OrderBy(known => Rank(known.Profile)).ThenBy(known => known.Profile.Content, StringComparer.Ordinal).ToList();
        var company = ordered.Where(known => known.Company != 0).Select(known => (long?)known.Company).FirstOrDefault();
        var words = ordered.SelectMany(known => WordsOf(known.Profile)).Concat(FoldedName.Words(FoldedName.OfCompany(company is { } id ? companyName(id) : null)))
            .Where(word => word.Length is > 1 and < 60).Distinct(StringComparer.Ordinal).Take(MostWords).Order(StringComparer.Ordinal);
        return new(
            profiles.Min(known => known.Profile.Id), NameOf([.. ordered.Select(known => known.Profile)]),
            ordered.Select(known => known.Profile.Title).FirstOrDefault(title => title is not null), company,
            ordered.Select(known => known.Profile.Stage).FirstOrDefault(stage => stage is not null), string.Join(' ', words));
    }

    private static string NameOf(List<KnownProfile> profiles)
    {
        var names = profiles.Where(profile => NameForm.Written(profile.Name) is not null).Select(profile => NameForm.Written(profile.Name)!).ToList();
        return names.Where(IsFull).Select(name => name.Shown).FirstOrDefault()
            ?? names.OrderByDescending(name => name.Words.Length).Select(name => name.Shown).FirstOrDefault()
            ?? profiles.SelectMany(profile => profile.Emails).FirstOrDefault()
            ?? profiles.Where(profile => profile.Handle is not null).Select(profile => "@" + profile.Handle).FirstOrDefault()
            ?? $"{profiles[0].Network} {profiles[0].NetworkKey}";
    }

    private static bool IsFull(NameForm name) => name.Words.Length > 1 && name.Words.All(word => word.Length > 1) && name.Shown.Any(char.IsLower);

    private static int Rank(KnownProfile profile) => profile.Network switch
    {
        Networks.Crm => 0,
        Networks.File => 1,
        Networks.Email => 2,
        _ => 3,
    };

    private static IEnumerable<string> WordsOf(KnownProfile profile) =>
    [
        .. FoldedName.Words(FoldedName.OfPerson(profile.Name)),
        .. profile.Emails.SelectMany(email => (string[])[email, .. email.Split('@', '.', '-', '_', '+')]),
        .. profile.Handles.Select(handle => handle.Name),
    ];
}
