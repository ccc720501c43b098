using Filon.Imports;

namespace Filon.Events.Activities;

/// <summary>Whom somebody means: a person who is here, or somebody new with their address.</summary>
public sealed record FoundPerson(long? Person, PersonReference? New);
