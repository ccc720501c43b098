using Filon.Posts;

namespace Filon.Server.Posts;

/// <summary>What the address of an audience asks: <c>?by=role&amp;value=purchasing</c>; in place of a value, a part that has none: <c>part=unknown</c>, <c>part=smaller</c>.</summary>
public sealed record AudienceAsk(string? By, string? Value, string? Part, int? Page)
{
    public const string Unknown = "unknown";
    public const string Smaller = "smaller";

    public AudienceDimension? Dimension => Enum.TryParse<AudienceDimension>(By, true, out var dimension) && Enum.IsDefined(dimension) && (Part is Unknown or Smaller || !string.IsNullOrEmpty(Value)) ? dimension : null;
}
