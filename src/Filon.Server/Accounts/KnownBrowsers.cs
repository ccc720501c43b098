using System.Globalization;
using System.Security.Cryptography;
using Filon.Server.Shell;
using Filon.Workspaces;
using Microsoft.AspNetCore.DataProtection;

namespace Filon.Server.Accounts;

/// <summary>
/// A signed cookie says to which account a browser was signed in before. It opens nothing: its failures are counted apart from those of
/// strangers, so that nobody is kept waiting by somebody else's guesses.
/// </summary>
public sealed class KnownBrowsers(IDataProtectionProvider protection)
{
    private const string CookieName = "filon-known";
    private const int Bytes = 12;
    private readonly IDataProtector _protector = protection.CreateProtector("Filon.KnownBrowser");

    /// <summary>Null where this browser is new here.</summary>
    public KnownBrowser? Find(HttpContext context)
    {
        if (OwnCookies.Read(context.Request, CookieName) is not { Length: > 0 } cookie) return null;
        try
        {
            var parts = _protector.Unprotect(cookie).Split(' ');
            return new(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null; // not ours: a stranger
        }
    }

    public void Remember(HttpContext context, Account account)
    {
        if (Find(context)?.AccountId == account.Id) return;
        var text = string.Create(CultureInfo.InvariantCulture, $"{account.Id} {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes))}");
        OwnCookies.Keep(context, CookieName, _protector.Protect(text), TimeSpan.FromDays(365));
    }
}
