namespace Filon.Server.Privacy;

/// <summary>The word that somebody means it.</summary>
/// <param name="Name">The name of the person, typed again.</param>
public sealed record EraseBody(string Name);
