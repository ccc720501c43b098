namespace Filon.Imports.Sheets;

/// <summary>Lines that are humans: a CRM's contacts, a list of addresses.</summary>
internal static class ProfileRows
{
    public static ImportRecord Read(SheetRow row)
    {
        var person = PersonColumns.Read(row);
        var (network, key) = Home(person);
        var companies = KeyLists.Split(row, ImportField.CompanyId);
        return new ProfileRecord
        {
            Key = $"{network}:{key}",
            Position = row.Position,
            Network = network,
            NetworkKey = key,
            Handle = person.Handle,
            LinkedIn = person.Network == ProfileNetwork.LinkedIn ? null : Formats.LinkedInNames.Slug(row.Text(ImportField.LinkedIn)),
            Name = person.Name,
            Emails = person.Email is { } email ? [email] : [],
            Phone = row.Text(ImportField.Phone),
            Title = row.Text(ImportField.JobTitle),
            CompanyName = person.CompanyName ?? companies.Name,
            CompanyKeys = companies.Keys,
            Country = row.Text(ImportField.Country),
            CreatedAt = row.At(ImportField.CreatedAt),
            LifecycleStage = row.Text(ImportField.LifecycleStage),
            OriginalSource = row.Text(ImportField.OriginalSource),
        };
    }

    private static (string Network, string Key) Home(PersonReference person) =>
        person.NetworkKey is { } key ? (person.Network!, key)
        : person.Email is { } email ? (ProfileNetwork.Email, email)
        : person.Handle is { } handle ? (ProfileNetwork.X, "@" + handle.ToLowerInvariant())
        : (ProfileNetwork.File, NaturalKey.Of(person.Name, person.CompanyName));
}
