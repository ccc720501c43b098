using Filon.Accounts;
using Filon.Jobs;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>An invitation in the list of a workspace's owners, and how its mail is doing where one was sent.</summary>
public sealed record InvitationLine(Invitation Invitation, Instant Now, Job? Mail)
{
    /// <summary>Null where there is nothing to say about a mail.</summary>
    public Sentence? MailState => Mail?.State switch
    {
        null => null,
        JobState.Done => new("Sent by mail", "Envoyée par courriel"),
        JobState.Failed => Mail.Progress.Message ?? new("The mail failed: hand over the link yourself", "Le courriel a échoué\u00a0: transmettez le lien vous-même"),
        _ => new("Mail on its way", "Courriel en route"),
    };
}
