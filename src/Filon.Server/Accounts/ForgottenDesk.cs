using Filon.Accounts;
using Filon.Workspaces;

namespace Filon.Server.Accounts;

/// <summary>Takes note of forgotten passwords: so many from one network, and so many about one e-mail address.</summary>
public sealed class ForgottenDesk(ForgottenPassword forgotten, AccountMail mail, Throttle throttle)
{
    public bool SendsMail => mail.IsSetUp;

    /// <returns>Null where it is noted; the same whether there is such an account or not.</returns>
    public async Task<Failure?> AskAsync(string? said, string from, Language language, CancellationToken cancel)
    {
        if (AccountDraft.EmailOf(said) is not { } email) return Failure.Invalid(new Problem("email", AccountDraft.NoEmail));
        if (await throttle.TryAsync(Throttle.Network("forgotten", from)) is { } wait) return wait;
        if (await throttle.TryAsync(Throttle.Account("forgotten", email)) is not null) return null; // enough mails went there; to say so would tell that others asked
        return await forgotten.AskAsync(new(email, language), cancel);
    }
}
