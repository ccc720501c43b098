namespace Filon.People;

/// <summary>The states of an edge between two profiles, as kept in <c>identity_edge.state</c>.</summary>
public static class EdgeState
{
    public const string Automatic = "automatic";
    public const string Proposed = "proposed";
    public const string Accepted = "accepted";
    public const string Refused = "refused";

    /// <summary>Something was said of it, and set aside by a later word: it counts for nothing.</summary>
    public const string Open = "open";
}
