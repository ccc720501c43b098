namespace Filon.Jobs;

/// <summary>Jobs that a room may ask for without knowing the room that does them.</summary>
public static class KnownJobs
{
    /// <summary>Works out the figures of the workspace anew.</summary>
    public const string RecomputeLedger = "recompute-ledger";
}
