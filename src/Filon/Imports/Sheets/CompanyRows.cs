using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Lines that are companies.</summary>
internal static class CompanyRows
{
    public static ImportRecord Read(SheetRow row)
    {
        var name = row.Text(ImportField.CompanyName);
        var domain = row.Text(ImportField.CompanyDomain) is { } written ? EmailText.Host(written) : null;
        if (name is null && domain is null) name = row.Required(ImportField.CompanyName);
        var id = row.Identifier(ImportField.Id);
        return new CompanyRecord
        {
            Key = $"{row.Network}:{id ?? domain ?? Folding.Fold(name!)}",
            Position = row.Position,
            Name = name ?? domain!,
            Domain = domain,
            Industry = row.Text(ImportField.Industry),
            Country = row.Text(ImportField.Country),
        };
    }
}
