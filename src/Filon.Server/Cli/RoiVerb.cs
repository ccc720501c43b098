using System.CommandLine;
using Filon.Measure.Returns;
using Filon.Server.Measure.Returns;

namespace Filon.Server.Cli;

/// <summary><c>filon roi</c>: what did it bring, by channel or campaign.</summary>
internal static class RoiVerb
{
    public static Command Build(CommandContext context)
    {
        var options = new ReturnsOptions(context);
        var by = new Option<string?>("--by") { Description = "channel | campaign" };
        by.AcceptOnlyFromAmong("channel", "campaign");
        var verb = new Command("roi", context.Say("What did it bring?", "Qu’est-ce que cela a rapporté\u00a0?")) { by };
        options.AddTo(verb);
        verb.SetAction((parsed, cancel) =>
        {
            var dimension = parsed.GetValue(by) == "campaign" ? RoiBy.Campaign : RoiBy.Channel;
            return options.RunAsync(
                parsed,
                data => RoiAnswer.Of(RoiReport.Of(data, dimension), data),
                data => RoiCsv.Of(RoiReport.Of(data, dimension), data.Currency, context.Language).ToString(),
                data => RoiTerminal.Write(context, data, dimension), cancel);
        });
        return verb;
    }
}
