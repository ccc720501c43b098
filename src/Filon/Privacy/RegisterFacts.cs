namespace Filon.Privacy;

/// <summary>What is counted in a workspace for its register.</summary>
/// <param name="Sources">Profiles by the format of the file that said them last, and how many of them came more than a month ago to people not told since.</param>
/// <param name="Members">By role.</param>
public sealed record RegisterFacts(
    long Prospects, long Customers, long Follows, long Touches, long Deals, IReadOnlyList<(string Format, long Profiles, long Untold)> Sources,
    IReadOnlyList<(string Role, long Count)> Members, long Tokens, long Objections, long Erasures);
