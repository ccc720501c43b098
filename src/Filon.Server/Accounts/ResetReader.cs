using Filon.Accounts;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>What the page of a new password asks and tells.</summary>
public sealed record ResetReader(PasswordResetStore Resets, AccountMail Mail, Throttle Throttle, KnownBrowsers Browsers, CancellationToken Cancel)
{
    /// <summary>Whose password a link sets; so many wrong links from one network.</summary>
    internal Task<(Account? Found, Failure? Failure)> LookAsync(string? key, HttpContext context) =>
        Throttle.LookAsync(Throttle.Network("link", Caller.AddressOf(context)), () => Resets.FindOpenAsync(key, Cancel));
}
