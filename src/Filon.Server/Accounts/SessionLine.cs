using Filon.Accounts;

namespace Filon.Server.Accounts;

/// <summary>One session in the list; <paramref name="IsHere"/>: the one that looks at the list.</summary>
public sealed record SessionLine(AccountSession Session, bool IsHere);
