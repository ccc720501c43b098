using Filon.Accounts;
using Filon.Server.Workspaces;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Takes note of forgotten passwords: so many from one address of the network, and so many about one e-mail address.</summary>
public sealed class ForgottenDesk(ForgottenPassword forgotten, AccountMail mail, SignInThrottle throttle)
{
    public bool SendsMail => mail.IsSetUp;

    /// <returns>Null where it is noted; the same whether there is such an account or not.</returns>
    public async Task<Failure?> AskAsync(string? said, string from, Language language, CancellationToken cancel)
    {
        if (AccountDraft.EmailOf(said) is not { } email) return Failure.Invalid(new Problem("email", AccountDraft.NoEmail));
        var (byAddress, byEmail) = ($"forgotten from {from}", $"forgotten {email}");
        if (throttle.IsClosed(byAddress)) return Door.TooOften;
        throttle.Count(byAddress);
        if (throttle.IsClosed(byEmail)) return null; // enough mails went there; to say so would tell that others asked
        throttle.Count(byEmail);
        return await forgotten.AskAsync(new(email, language), cancel);
    }
}
