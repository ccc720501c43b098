namespace Filon.Links.Referrers;

/// <summary>The page a click came from, as reports name it.</summary>
/// <param name="Host">The host as it was sent, in lower case; empty where there is none.</param>
/// <param name="Name">The engine, network or assistant by its name (<c>LinkedIn</c>); else the registrable domain (<c>example.co.uk</c>); empty where there is none.</param>
public sealed record Referrer(string Host, string Name, ReferrerKind Kind)
{
    public static Referrer None { get; } = new("", "", ReferrerKind.None);
}
