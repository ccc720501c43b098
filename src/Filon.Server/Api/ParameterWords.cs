namespace Filon.Server.Api;

/// <summary>What the parameters of addresses mean: the same word means the same everywhere.</summary>
internal static class ParameterWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["account"] = "The number of an account.",
        ["action"] = "`added`, `changed`, `ignored` or `refused`; left out: all.",
        ["by"] = "By what it is added up or told apart: `channel`, `campaign`, `post`, `introducer`, `deal`; of a TLV `channel`, `country`, `industry`.",
        ["campaign"] = "A campaign; of costs also `(no campaign)`.",
        ["category"] = "A category of costs: `salary`, `agency`, `advertising`…; left out: all.",
        ["channel"] = "A channel's code; of costs also `(shared)`.",
        ["company"] = "The number of a firm.",
        ["currency"] = "ISO 4217, three letters.",
        ["day"] = "A day: 2026-04-30.",
        ["deal"] = "The number of a deal.",
        ["earlier"] = "The import of the earlier archive; left out: the one before the later.",
        ["from"] = "From this month (2026-04), or of the ROI this day, on; left out: from the beginning.",
        ["id"] = "The number of the thing.",
        ["join"] = "The number of a join.",
        ["judged"] = "`yes`: only the part that the maturity rule judges.",
        ["kind"] = "`new`, `additional` or `renewal`; left out: all.",
        ["lag"] = "`cycle`: customers against the cost of a sales cycle before; left out: of the same months.",
        ["later"] = "The import of the later archive; left out: the latest.",
        ["length"] = "`month`, `quarter` (left out) or `year`.",
        ["model"] = "An attribution model; left out: the one in force.",
        ["month"] = "A month: 2026-04.",
        ["name"] = "The row behind which to look: a channel, campaign, post, introducer or deal.",
        ["network"] = "A network: `x`, `linkedin`, `mastodon`, `bluesky`…; left out: any, or the one with most archives.",
        ["on"] = "The last day that counts: 2026-06-30; left out: today.",
        ["origin"] = "`spent`, `salary`, `charges`, `hours`; left out: all.",
        ["period"] = "The period behind which to look: `2026-Q2`.",
        ["person"] = "The number of a person.",
        ["profile"] = "The number of a profile.",
        ["reason"] = "Why a line is ignored or refused, in a word.",
        ["role"] = "The role paid.",
        ["search"] = "Words to look for.",
        ["segment"] = "`topic`, `spoken`, `stage`, `industry` or `country`.",
        ["set"] = "`followers`, `following`, `mutual`, `not-followed-back`, `not-followed`, `gained`, `lost`, `begun` or `stopped`.",
        ["side"] = "`marketing`, `sales` or `keeping`; left out: all.",
        ["stage"] = "A stage as the CRM calls it.",
        ["standing"] = "`made`, `strengthened`, `revived`, `kept`, `dormant`, `asleep` or `quiet`, in the quarter of `period`; left out: dormant today.",
        ["status"] = "`open`, `won` or `lost`; left out: all.",
        ["target"] = "Guess the columns for this kind of lines.",
        ["to"] = "Up to this month: 2026-06; left out: until now.",
        ["touch"] = "The number of a touch: deals credited to it by some model.",
        ["type"] = "`new`, `additional` or `renewal`; left out: all.",
        ["value"] = "A value of the segment; left out: not known.",
        ["what"] = "A part of the code of an act.",
        ["who"] = "A part of an e-mail address.",
        ["window"] = "Days: 14, 30, 60 (left out), 90 or 180.",
    };

    public static string? Of(string? name) => name is null ? null : Words.GetValueOrDefault(name);
}
