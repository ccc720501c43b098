using Filon.Costs;
using Filon.Measure.Channels;
using Filon.Measure.Returns;

namespace Filon.Server.Measure.Returns;

/// <summary>The reserved rows as a person reads them; every other name is its own.</summary>
internal static class RowNames
{
    /// <summary>Why there is no COCA.</summary>
    public static Sentence NoCoca(CocaFigure figure) => figure.HasCustomers ? new("no cost", "sans coût") : new("none yet", "aucun encore");

    public static Sentence Of(string? name) => name switch
    {
        null => new("Not known", "Non connu"),
        CommonCosts.Row => new("Common to all", "Communs à tous"),
        RoiReport.NoCampaign => new("No campaign", "Sans campagne"),
        _ => ChannelWords.Name(name),
    };
}
