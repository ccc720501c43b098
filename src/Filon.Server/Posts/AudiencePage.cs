using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>The persons of one part of an audience.</summary>
public sealed record AudiencePage(AudienceMap Map, string Value, ListOf<PersonLine> Persons, int Page)
{
    public long Count => Map.Parts.FirstOrDefault(part => part.Value == Value)?.Count ?? 0;
}
