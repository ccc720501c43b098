using Filon.People;
using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>Who is in one part of an audience.</summary>
/// <param name="Value">Null: the smaller parts or the unknown.</param>
/// <param name="Lines">Null: the smaller parts, which are shown as parts.</param>
public sealed record AudiencePage(AudienceMap Map, string? Value, ListOf<AudienceLine>? Lines, int Page)
{
    public long Count => Value is not null ? Map.Parts.FirstOrDefault(part => part.Value == Value)?.Count ?? 0 : Lines is null ? Map.Smaller.Sum(part => part.Count) : Map.Unknown;
}
