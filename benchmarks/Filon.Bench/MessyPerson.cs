using System.Globalization;
using Filon.Demonstration;
using Filon.People;

namespace Filon.Bench;

/// <summary>One human and what each source makes of them.</summary>
/// <param name="Firsts">First names, as they may be carried over from another alphabet; one for most.</param>
/// <param name="Former">Where they worked when the older records were made.</param>
/// <param name="Colleague">Whose mailbox or telephone may stand in their place.</param>
internal sealed record MessyPerson(Actor Actor, string[] Firsts, string[] Lasts, Firm? Firm, Firm? Former, MessyPerson? Colleague)
{
    private string Number => Actor.Number.ToString(CultureInfo.InvariantCulture);

    /// <param name="withEmail">Of the work address; a second record of one person mostly has another, or none.</param>
    public KnownProfile InCrm(Chance chance, bool withEmail)
    {
        var old = Former is not null && chance.Happens(0.7);
        string[] emails = chance.Mark() switch
        {
            < 0.004 when Colleague is not null => [Colleague.Actor.Email], // an assistant's, or a couple's
            < 0.015 => [MessyWords.MistypedEmail(Actor.Email, chance)],
            _ when old && Former!.Domain is { } domain => [$"{Spelling.Plain(Firsts[0])}.{Spelling.Plain(Lasts[0])}@{domain}"],
            _ when withEmail => [Actor.Email],
            < 0.5 when Actor.PrivateEmail is { } home => [home],
            _ => [],
        };
        return new()
        {
            Id = 0, Network = Networks.Crm, NetworkKey = $"{Number}-{(withEmail ? 1 : 2)}", Name = MessyWords.Name(this, chance), Emails = emails, Phone = Telephone(chance),
            Title = Actor.Title, CompanyName = Company(old ? Former : Firm, chance), Handle = Actor.X is { } account && chance.Happens(0.06) ? account.Handle : null,
            LinkedIn = chance.Happens(0.12) ? Slug : null,
        };
    }

    public static KnownProfile ByEmail(string address) => new() { Id = 0, Network = Networks.Email, NetworkKey = address, Emails = [address] };

    /// <summary>A badge that was scanned, a call somebody noted: a name as it was heard.</summary>
    public KnownProfile OnBadge(Chance chance)
    {
        var firm = Former is not null && chance.Happens(0.5) ? Former : Firm;
        var (name, company) = (MessyWords.Name(this, chance), chance.Happens(0.9) ? Company(firm, chance) : null);
        return new()
        {
            Id = 0, Network = Networks.File, NetworkKey = FoldedName.OfPerson(name) + (company is null ? "" : "|" + FoldedName.OfCompany(company)), Name = name,
            CompanyName = company, Phone = chance.Happens(0.3) ? Telephone(chance) : null,
        };
    }

    public KnownProfile OnX(XAccount account, Chance chance) => new()
    {
        Id = 0, Network = Networks.X, NetworkKey = account.Id, Handle = account.Handle,
        Name = chance.Happens(0.2) && Firsts.Length > 1 ? $"{chance.Pick(Firsts)} {chance.Pick(Lasts)}" : account.Name,
        Emails = chance.Happens(0.05) ? [Actor.Email] : [],
    };

    public KnownProfile OnLinkedIn(Chance chance) => new()
    {
        Id = 0, Network = Networks.LinkedIn, NetworkKey = Slug, Handle = Slug, Title = Actor.Title, CompanyName = Firm?.Name,
        Name = chance.Mark() switch
        {
            < 0.86 => $"{Firsts[0]} {Actor.MarriedLast ?? Lasts[0]}",
            < 0.93 => $"{Actor.Nickname ?? Firsts[0]} {Lasts[0]}",
            < 0.97 => $"{Firsts[0]} {Lasts[0][0]}.",
            _ => $"{chance.Pick(Firsts)} {chance.Pick(Lasts)}, MBA",
        },
        Emails = chance.Happens(0.04) ? [Actor.PrivateEmail ?? Actor.Email] : [],
    };

    private string Slug => $"{Spelling.Plain(Firsts[0])}-{Spelling.Plain(Lasts[0])}-{Actor.Number + 4096:x}";

    // of a large firm many give the switchboard
    private string? Telephone(Chance chance) => chance.Mark() switch
    {
        < 0.30 => Actor.Phone,
        < 0.42 when Firm is not null => $"+33 1 98 {Firm.Number / 10_000 % 100:00} {Firm.Number / 100 % 100:00} {Firm.Number % 100:00}",
        _ => null,
    };

    private static string? Company(Firm? firm, Chance chance) => firm is null ? null : chance.Happens(0.04) ? Spelling.Mistyped(firm.Name, chance) : Spelling.Firm(firm.Name, chance);
}
