using NodaTime;

namespace Filon.Accounts;

/// <summary>Somebody signed in on one browser, named as far as it says (<c>Firefox</c>, <c>Linux</c>); never by its address.</summary>
public sealed record AccountSession(long Id, string Browser, string Platform, Instant CreatedAt, Instant LastSeenAt)
{
    /// <summary>"Firefox on Linux".</summary>
    public Sentence Words => (Browser, Platform) switch
    {
        ("", "") => new("A browser", "Un navigateur"),
        (_, "") => Sentence.Same(Browser),
        ("", _) => Sentence.Format("A browser on {0}", "Un navigateur sous {0}", Platform),
        _ => Sentence.Format("{0} on {1}", "{0} sous {1}", Browser, Platform),
    };
}
