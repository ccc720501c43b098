using Filon.Imports;
using NodaTime;

namespace Filon.Privacy;

/// <summary>What a workspace decided about personal data: grounds by source, terms by category, and who answers for it.</summary>
public sealed record PrivacyPolicy
{
    public required IReadOnlyDictionary<string, SourceRule> Sources { get; init; }

    /// <summary>In months.</summary>
    public required IReadOnlyDictionary<RetentionCategory, int> Terms { get; init; }

    public required Controller Controller { get; init; }

    /// <summary>Since when the retention clock erases; null: it only shows what it would do.</summary>
    public Instant? AgreedAt { get; init; }

    /// <summary>The name of the account that agreed.</summary>
    public string? AgreedBy { get; init; }

    /// <summary>The rule of a source: its own, else that of all others.</summary>
    public SourceRule For(string source) => Sources.GetValueOrDefault(source) ?? Sources[""];

    /// <summary>
    /// Before anybody decides: legitimate interest and a notice to give, contract for what comes from deals; prospects three years after the last
    /// contact, as the CNIL's reference for commercial activities says (2022), customers five years, the time of civil claims (Code civil, art. 2224).
    /// </summary>
    public static PrivacyPolicy Usual { get; } = new()
    {
        Sources = new Dictionary<string, SourceRule>
        {
            [""] = new(LegalBasis.LegitimateInterest, NoticeRule.ToGive),
            [FileFormats.Deals.Code] = new(LegalBasis.Contract, NoticeRule.AtCollection),
            [FileFormats.HubSpotDeals.Code] = new(LegalBasis.Contract, NoticeRule.AtCollection),
        },
        Terms = new Dictionary<RetentionCategory, int> { [RetentionCategory.Prospect] = 36, [RetentionCategory.Customer] = 60, [RetentionCategory.File] = 3 },
        Controller = new(),
    };
}
