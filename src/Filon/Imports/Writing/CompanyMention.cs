using Filon.People;

namespace Filon.Imports.Writing;

/// <summary>A company as a line names it: by key, by domain (never a free mailbox's), by name.</summary>
internal sealed record CompanyMention(string? Key, string? Domain, string? Name, long RowNumber)
{
    /// <summary>What tells two mentions apart: the strongest of the three.</summary>
    public string Identity => Key ?? (Domain is null ? $"name:{Folded}" : $"domain:{Domain}");

    public string Folded => FoldedName.OfCompany(Name) is { Length: > 0 } folded ? folded : Name ?? "";

    /// <summary>The record of a company that no line describes.</summary>
    public CompanyRecord Record => new() { Key = Identity, Name = Name ?? Domain ?? Key!, Domain = Domain };

    /// <summary>Only what the line says by key: where else a profile works, identity resolution finds out.</summary>
    public static CompanyMention? Of(ProfileRecord profile, long row) => profile.CompanyKeys.Count == 0 ? null : new(
        profile.CompanyKeys[0], profile.Emails.Select(FreeMail.CompanyDomain).FirstOrDefault(domain => domain is not null), Said(profile.CompanyName), row);

    public static CompanyMention? Of(DealRecord deal, long row)
    {
        var key = deal.CompanyKeys.Count > 0 ? deal.CompanyKeys[0] : null;
        var domain = Own(deal.CompanyDomain) ?? deal.ContactEmails.Select(FreeMail.CompanyDomain).FirstOrDefault(found => found is not null);
        var name = Said(deal.CompanyName);
        return key is null && domain is null && name is null ? null : new(key, domain, name, row);
    }

    /// <summary>Null for a free mailbox's domain.</summary>
    public static string? Own(string? domain) => domain is null || FreeMail.IsFree(domain) ? null : domain;

    private static string? Said(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;
}
