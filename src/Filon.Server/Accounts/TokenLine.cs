using Filon.Accounts;
using NodaTime;

namespace Filon.Server.Accounts;

/// <summary>A token on a page; <paramref name="Revoke"/> is the address that ends it, <paramref name="ByOwner"/> says whose it is instead of where.</summary>
public sealed record TokenLine(OwnedApiToken Owned, Instant Now, string Revoke, bool ByOwner);
