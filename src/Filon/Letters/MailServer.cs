using System.Security.Cryptography.X509Certificates;

namespace Filon.Letters;

/// <summary>The server that takes our mail.</summary>
/// <param name="From">The sender: <c>filon@example.org</c> or <c>Filon &lt;filon@example.org&gt;</c>.</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security, string From)
{
    /// <summary>Null: the server takes our mail without asking who we are.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Who must have signed the server's certificate; null: anyone this machine trusts.</summary>
    public X509Certificate2? Authority { get; init; }
}
