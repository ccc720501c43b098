using Filon.Costs;
using Filon.Imports;
using Filon.Imports.Values;

namespace Filon.Events;

/// <summary>What a visitor writes on the check-in sheet.</summary>
public sealed record CheckInFields
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Company { get; init; }

    /// <returns>The visitor, or what is wrong by field.</returns>
    public Outcome<PersonReference> Read(Language language)
    {
        var fields = new TypedFields(language);
        var name = fields.Required("name", Name);
        var email = EmailText.Read(fields.Required("email", Email));
        if (email is null && fields.Failure is null) fields.Wrong("email", new("Write an e-mail address, as name@company.com.", "Écrivez une adresse e-mail, comme nom@entreprise.fr."));
        var company = fields.Text("company", Company);
        return fields.Failure is { } failure ? failure : new PersonReference { Email = email, Name = name, CompanyName = company };
    }
}
