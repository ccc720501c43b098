using Filon.Links.Making;

namespace Filon.Server.Links;

/// <summary>A link being typed in, what it is held to, and what is wrong with it.</summary>
public sealed record LinkFormPage(LinkFields Fields, LinkRules Rules, Failure? Failure);
