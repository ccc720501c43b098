using Filon.Links;
using Filon.Links.Redirects;

namespace Filon.Server.Links;

/// <summary>Whoever asks for a link: what is kept of them, what decides where they are led, and what stood behind the code.</summary>
internal readonly record struct Guest(Hit Hit, Asked Asked, LinkQuery Query);
