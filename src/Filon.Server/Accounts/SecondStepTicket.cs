using System.Globalization;
using System.Security.Cryptography;
using Filon.Workspaces;
using Microsoft.AspNetCore.DataProtection;

namespace Filon.Server.Accounts;

/// <summary>A signed note, good for five minutes, that somebody gave the right password: on any node, and of no use without the code.</summary>
public sealed class SecondStepTicket(IDataProtectionProvider protection, AccountStore accounts, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly IDataProtector _protector = protection.CreateProtector("Filon.SecondStep");

    public string Write(Account account) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id} {account.Stamp} {(clock.GetUtcNow() + Life).ToUnixTimeSeconds()}"));

    /// <summary>Whose it is; null where it is not ours, too old, or the password has changed since.</summary>
    public async Task<Account?> ReadAsync(string? ticket, CancellationToken cancel)
    {
        try
        {
            var parts = _protector.Unprotect(ticket ?? "").Split(' ');
            if (long.Parse(parts[2], CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds()) return null;
            var account = await accounts.FindAsync(long.Parse(parts[0], CultureInfo.InvariantCulture), cancel);
            return account?.Stamp == parts[1] ? account : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
