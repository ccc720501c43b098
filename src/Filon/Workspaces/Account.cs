using NodaTime;

namespace Filon.Workspaces;

/// <summary>
/// A person who can sign in. <paramref name="Language"/> (<c>en</c>, <c>fr</c>) and <paramref name="Theme"/> (<c>light</c>, <c>dark</c>)
/// are null where the browser decides. <paramref name="Stamp"/> changes with the password, which ends the other sessions.
/// An <paramref name="Administrator"/> looks after the server itself: the first account does.
/// </summary>
[method: Dapper.ExplicitConstructor]
public sealed record Account(long Id, string Email, string Name, string? Language, string? Theme, string Stamp, Instant CreatedAt, bool Administrator)
{
    public Language? ChosenLanguage => Languages.FromTag(Language);
}
