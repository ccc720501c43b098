namespace Filon.People;

/// <summary>
/// Every reason, strongest first. The stated probabilities are what remains after mailboxes lent, handles sold and typing errors;
/// the weighed ones follow I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", JASA 64 (1969): the logarithms of
/// P(agreement | one person) / P(agreement | two) are added to the odds before looking, names weighted by their rarity.
/// The thresholds are those at which 99 % and more of all automatic joins are right on labelled people (docs/people.md): where a firm or a
/// title agrees too the model is modest, with a telephone it is not; a name without any is too often somebody else's among a hundred thousand people, and is asked about.
/// </summary>
public static class EvidenceRules
{
    public const string ByHand = "linked-by-hand";
    public const string SameEmail = "same-email";
    public const string EmailInMessage = "email-in-message";
    public const string SameHandle = "same-handle";
    public const string SameLinkedIn = "same-linkedin";
    public const string SamePhone = "same-phone";
    public const string NameAndCompany = "name-and-company";
    public const string AddressAndCompany = "address-and-company";
    public const string HandleAndCompany = "handle-and-company";
    public const string NameAndTitle = "name-and-title";
    public const string NameAlone = "name";
    public const string AddressAndName = "address-and-name";
    public const string HandleAndName = "handle-and-name";

    public static IReadOnlyList<EvidenceRule> All { get; } =
    [
        new(ByHand, 1, 0.99, new("linked by hand", "relié à la main"),
            new("A member of the team said that they are one person.", "Un membre de l’équipe a dit que c’est la même personne.")),
        new(SameEmail, 0.999, 0.99, new("same e-mail", "même e-mail"),
            new("Both sources give the same e-mail address.", "Les deux sources donnent la même adresse e-mail.")),
        new(EmailInMessage, 0.997, 0.99, new("e-mail written in a message", "e-mail écrit dans un message"),
            new("This account wrote the other’s e-mail address in a message to us.", "Ce compte nous a écrit l’adresse e-mail de l’autre dans un message.")),
        new(SameLinkedIn, 0.996, 0.99, new("same LinkedIn profile", "même profil LinkedIn"),
            new("Another source gives the address of this LinkedIn profile.", "Une autre source donne l’adresse de ce profil LinkedIn.")),
        new(SameHandle, 0.995, 0.99, new("same handle", "même identifiant de compte"),
            new("Another source gives the handle of this account.", "Une autre source donne l’identifiant de ce compte.")),
        new(SamePhone, null, 0.99, new("same phone number", "même numéro de téléphone"),
            new("The names agree and the telephone number is the same.", "Les noms concordent et le numéro de téléphone est le même.")),
        new(NameAndCompany, null, 0.7, new("name and company", "nom et entreprise"),
            new("The names agree and both work at the same company.", "Les noms concordent et les deux travaillent dans la même entreprise.")),
        new(AddressAndCompany, null, 0.7, new("e-mail that spells the name, and company", "e-mail qui épelle le nom, et entreprise"),
            new("The e-mail address spells the name, at the same company.", "L’adresse e-mail épelle le nom, dans la même entreprise.")),
        new(HandleAndCompany, null, 0.7, new("handle that spells the name, and company", "identifiant qui épelle le nom, et entreprise"),
            new("The handle spells the name, at the same company.", "L’identifiant du compte épelle le nom, dans la même entreprise.")),
        new(NameAndTitle, null, 0.7, new("name and title", "nom et fonction"),
            new("The names agree, both do the same work, and this name is rare here.", "Les noms concordent, la fonction est la même, et ce nom est rare ici.")),
        new(NameAlone, null, null, new("name", "nom"),
            new("The names agree, and this name is rare here.", "Les noms concordent, et ce nom est rare ici.")),
        new(AddressAndName, null, null, new("e-mail that spells the name", "e-mail qui épelle le nom"),
            new("The e-mail address spells the name.", "L’adresse e-mail épelle le nom.")),
        new(HandleAndName, null, null, new("handle that spells the name", "identifiant qui épelle le nom"),
            new("The handle spells the name.", "L’identifiant du compte épelle le nom.")),
    ];

    /// <summary>Weighed evidence below this never joins, whatever the rule.</summary>
    public static double LeastAutomatic { get; } = All.Where(rule => rule.Probability is null).Min(rule => rule.AutomaticFrom ?? 1);

    public static EvidenceRule Named(string name) => All.First(rule => rule.Name == name);
}
