using Filon.People;

namespace Filon.Imports.Writing;

/// <summary>A company as a line names it: by key, by domain (never a free mailbox's), by name.</summary>
internal sealed record CompanyMention(string? Key, string? Domain, string? Name, long RowNumber)
{
    /// <summary>What tells two mentions apart: the strongest of the three.</summary>
    public string Identity => Key ?? (Domain is null ? $"name:{Folded}" : $"domain:{Domain}");

    public string Folded => FoldedName.OfCompany(Name) is { Length: > 0 } folded ? folded : Name ?? "";

    public static CompanyMention? Of(ProfileRecord profile, long row) => From(
        profile.CompanyKeys.Count > 0 ? profile.CompanyKeys[0] : null,
        profile.Emails.Select(Domains).FirstOrDefault(domain => domain is not null), profile.CompanyName, row);

    public static CompanyMention? Of(DealRecord deal, long row) => From(
        deal.CompanyKeys.Count > 0 ? deal.CompanyKeys[0] : null,
        Paying(deal.CompanyDomain) ?? deal.ContactEmails.Select(Domains).FirstOrDefault(domain => domain is not null), deal.CompanyName, row);

    /// <summary>The record of a company that no line describes.</summary>
    public CompanyRecord Record => new() { Key = Identity, Name = Name ?? Domain ?? Key!, Domain = Domain };

    public static string? Paying(string? domain) => domain is null || FreeMail.IsFree(domain) ? null : domain;

    private static CompanyMention? From(string? key, string? domain, string? name, long row)
    {
        name = string.IsNullOrWhiteSpace(name) ? null : name;
        return key is null && domain is null && name is null ? null : new(key, domain, name, row);
    }

    private static string? Domains(string email) => FreeMail.CompanyDomain(email);
}
