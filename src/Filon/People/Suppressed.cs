namespace Filon.People;

/// <summary>Somebody who must not come back: the profile that stays in their place, and why.</summary>
public sealed record Suppressed(long ProfileId, string Reason)
{
    /// <summary>They were erased.</summary>
    public const string Erased = "erased";

    /// <summary>They objected: what is known stays, hidden, and nothing is added.</summary>
    public const string Objected = "objected";
}
