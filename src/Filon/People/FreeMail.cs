namespace Filon.People;

/// <summary>Mailboxes that anybody can open: their domain never says where somebody works (<c>free-mail-domains.csv</c>).</summary>
public static class FreeMail
{
    private static readonly HashSet<string> Domains =
        new(PeopleWords.Read("free-mail-domains.csv").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);

    public static bool IsFree(string domain) => Domains.Contains(domain);

    /// <summary>The domain that says for whom somebody works; null for a free mailbox and for what is no address.</summary>
    public static string? CompanyDomain(string email)
    {
        var at = email.LastIndexOf('@');
        if (at < 0 || at == email.Length - 1) return null;
        var domain = email[(at + 1)..].ToLowerInvariant();
        return IsFree(domain) ? null : domain;
    }
}
