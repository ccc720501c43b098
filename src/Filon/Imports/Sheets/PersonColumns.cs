using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Who a line is about, from whichever of the columns say it.</summary>
internal static class PersonColumns
{
    public static bool AreNamed(IEnumerable<ImportField> fields) => fields.Any(f => f is
        ImportField.Email or ImportField.Handle or ImportField.LinkedIn or ImportField.NetworkId or ImportField.CrmId or ImportField.Name or ImportField.LastName);

    public static PersonReference Read(SheetRow row)
    {
        var email = row.Email(ImportField.Email);
        var handle = Handle(row.Text(ImportField.Handle));
        var (name, slug) = (NameOf(row), Formats.LinkedInNames.Slug(row.Text(ImportField.LinkedIn)));
        if (email is null && name?.Contains('@', StringComparison.Ordinal) == true && EmailText.Read(name) is { } inName) (email, name) = (inName, null);
        if (handle is null && name?.StartsWith('@') == true) (handle, name) = (Handle(name), null);
        var crm = row.Identifier(ImportField.CrmId);
        var account = crm is null ? row.Identifier(ImportField.NetworkId) : null;
        if (email is null && handle is null && name is null && crm is null && account is null && slug is null && row.Refusal is null)
            row.Refuse(RefusalReason.Nobody, ImportField.Email, "and the other columns name nobody", "et les autres colonnes ne nomment personne");
        if (slug is not null && email is null && handle is null && crm is null && account is null)
            return new() { Name = name, Network = ProfileNetwork.LinkedIn, NetworkKey = slug, Handle = slug, CompanyName = row.Text(ImportField.CompanyName) };
        return new PersonReference
        {
            Email = email,
            Handle = handle,
            Name = name,
            Network = crm is not null ? ProfileNetwork.Crm : account is not null || handle is not null ? ProfileNetwork.X : null,
            NetworkKey = crm ?? account,
            CompanyName = row.Text(ImportField.CompanyName),
        };
    }

    /// <summary>First and last name joined, else the name.</summary>
    public static string? NameOf(SheetRow row)
    {
        var joined = string.Join(' ', new[] { row.Text(ImportField.FirstName), row.Text(ImportField.LastName) }.OfType<string>());
        return joined.Length > 0 ? joined : row.Text(ImportField.Name);
    }

    /// <summary>"@name", "x.com/name" and "name" are one handle.</summary>
    public static string? Handle(string? text)
    {
        if (text is null) return null;
        var slash = text.TrimEnd('/').LastIndexOf('/');
        var handle = (slash >= 0 ? text.TrimEnd('/')[(slash + 1)..] : text).TrimStart('@').Trim();
        var query = handle.IndexOf('?', StringComparison.Ordinal);
        if (query >= 0) handle = handle[..query];
        return handle.Length == 0 ? null : handle;
    }
}
