namespace Filon.Server.Links;

/// <summary>For whom a link is copied: names of those who share it, or one person.</summary>
/// <param name="Sharers">A link of their own for each name.</param>
/// <param name="Person">The e-mail or the number of one person: their click is their touch.</param>
public sealed record CopiesBody(IReadOnlyList<string>? Sharers = null, string? Person = null);
