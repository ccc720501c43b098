using Filon.Privacy;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>What a workspace decided about personal data.</summary>
/// <param name="Sources">On what ground data of each kind of file is held.</param>
/// <param name="Terms">How long it is kept.</param>
/// <param name="AgreedAt">Since when the retention clock erases; null: it only shows what it would do.</param>
/// <param name="AgreedBy">Who agreed to it.</param>
public sealed record PolicyAnswer(IReadOnlyList<SourceRuleAnswer> Sources, TermsBody Terms, Instant? AgreedAt, string? AgreedBy)
{
    internal static PolicyAnswer Of(PrivacyPolicy policy) => new(
        [.. policy.Sources.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new SourceRuleAnswer(rule.Key, rule.Value.Basis, rule.Value.Notice))],
        new(policy.Terms[RetentionCategory.Prospect], policy.Terms[RetentionCategory.Customer], policy.Terms[RetentionCategory.File]), policy.AgreedAt, policy.AgreedBy);
}
