namespace Filon.Jobs;

/// <summary>Jobs that a room may ask for without knowing the room that does them.</summary>
public static class KnownJobs
{
    /// <summary>Works out the figures of the workspace anew.</summary>
    public const string RecomputeLedger = "recompute-ledger";

    /// <summary>Joins the profiles of a workspace into persons anew.</summary>
    public const string ResolveIdentities = "resolve-identities";

    /// <summary>Works out anew when each person was last in contact.</summary>
    public const string KeepContacts = "keep-contacts";
}
