using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>The reserved rows as a person reads them; every other name is its own.</summary>
internal static class RowNames
{
    public static Sentence Of(string? name) => name switch
    {
        null => new("Not known", "Non connu"),
        CommonCosts.Row => new("Common to all", "Communs à tous"),
        RoiReport.NoCampaign => new("No campaign", "Sans campagne"),
        _ => ChannelWords.Name(name),
    };
}
