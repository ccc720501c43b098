namespace Filon.People;

/// <summary>The names by which a human is known for certain, each as one text: what a suppression list keeps the fingerprint of.</summary>
public static class Identities
{
    /// <summary>An account id, a record id, or an address as the key of its own network: "x:123", "crm:7", "email:ada@example.com".</summary>
    public static string Key(string network, string key) => $"{network}:{key}";

    public static string Email(string email) => Key(Networks.Email, email.ToLowerInvariant());

    public static string Handle(string network, string handle) => Key(network, "@" + handle.ToLowerInvariant());

    /// <summary>A full name, folded. Only where nobody else bears it.</summary>
    public static string Name(string folded) => $"name:{folded}";

    /// <summary>Of a profile: never a shared mailbox, which names a firm.</summary>
    public static IEnumerable<string> Of(string network, string key, (string? Handle, string? LinkedIn) accounts, IEnumerable<string> emails)
    {
        if (network != Networks.Email || !RoleMailbox.IsShared(key)) yield return Key(network, key);
        if (accounts.Handle is { } handle) yield return Handle(network, handle);
        if (accounts.LinkedIn is { } slug) yield return Key(Networks.LinkedIn, slug);
        foreach (var email in emails.Where(email => !RoleMailbox.IsShared(email))) yield return Email(email);
    }
}
