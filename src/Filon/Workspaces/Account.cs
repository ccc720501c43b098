using NodaTime;

namespace Filon.Workspaces;

/// <summary>
/// A person who can sign in. <paramref name="Language"/> (<c>en</c>, <c>fr</c>) and <paramref name="Theme"/> (<c>light</c>, <c>dark</c>)
/// are null where the browser decides. <paramref name="Stamp"/> changes with the password, which ends the other sessions.
/// </summary>
[method: Dapper.ExplicitConstructor]
public sealed record Account(long Id, string Email, string Name, string? Language, string? Theme, string Stamp, Instant CreatedAt)
{
    public Language? ChosenLanguage => Languages.FromTag(Language);
}
