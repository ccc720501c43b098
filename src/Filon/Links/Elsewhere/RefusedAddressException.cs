namespace Filon.Links.Elsewhere;

/// <summary>A name led to a network that is not the public one. It ends a connection from inside the handler, which knows no other way.</summary>
internal sealed class RefusedAddressException() : IOException("an address inside a private network");
