using System.CommandLine;
using System.Globalization;
using Filon.Measure.Attribution;
using Filon.Measure.Attribution.Files;

namespace Filon.Server.Cli;

/// <summary><c>filon attribute FILE</c>: what every model says of a file of paths or of touches. No database.</summary>
internal static class AttributeVerb
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string?>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = context.Say("Paths or touches, as CSV; - for standard input", "Parcours ou contacts, en CSV ; - pour l’entrée standard"),
        };
        var models = new Option<string?>("--models") { Description = context.Say("Only these, separated by commas", "Ceux-là seulement, séparés par des virgules") };
        var halfLife = new Option<string?>("--half-life") { Description = context.Say("Of time-decay: days (30), or touches on paths (7)", "De time-decay : jours (30), ou contacts sur des parcours (7)") };
        var lookback = new Option<string?>("--lookback") { Description = context.Say("How many days before a conversion a touch may count", "Combien de jours avant une conversion un contact peut compter") };
        var noNulls = new Option<bool>("--no-nulls") { Description = context.Say("Markov without the paths that led to nothing", "Markov sans les parcours qui n’ont mené à rien") };
        var collapse = new Option<bool>("--collapse") { Description = context.Say("Markov with repeated touches counted once", "Markov avec les contacts répétés comptés une fois") };
        var allBefore = new Option<bool>("--all-before") { Description = context.Say("Each conversion takes every earlier touch", "Chaque conversion prend tous les contacts antérieurs") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var csv = new Option<bool>("--csv") { Description = "model,channel,conversions,value,rate" };
        var verb = new Command("attribute", context.Say(
            "Who brought what: credits by channel, under every model", "Qui a apporté quoi : les crédits par canal, selon chaque modèle"))
        {
            file, models, halfLife, lookback, noNulls, collapse, allBefore, json, csv,
        };
        verb.SetAction(parsed =>
        {
            var options = Options(parsed.GetValue(models), parsed.GetValue(halfLife), parsed.GetValue(lookback));
            if (!options.Succeeded) return Refuse(context, options.Failure);
            var report = Read(parsed.GetValue(file), options.Value with
            {
                Nulls = !parsed.GetValue(noNulls), Collapse = parsed.GetValue(collapse), AllBefore = parsed.GetValue(allBefore),
            });
            if (!report.Succeeded) return Refuse(context, report.Failure);
            if (parsed.GetValue(json)) AttributionJson.Write(report.Value, context);
            else if (parsed.GetValue(csv)) AttributionCsv.Write(report.Value, context);
            else AttributionTable.Write(report.Value, context);
            return 0;
        });
        return verb;
    }

    private static Outcome<AttributionReport> Read(string? file, AttributionOptions options) => file switch
    {
        null => new Failure(FailureKind.Invalid, "Say which file: filon attribute FILE.", "Dites quel fichier : filon attribute FICHIER."),
        "-" => AttributionFile.Read(Console.OpenStandardInput(), options),
        _ => AttributionFile.Read(file, options),
    };

    private static Outcome<AttributionOptions> Options(string? models, string? halfLife, string? lookback)
    {
        var options = new AttributionOptions();
        foreach (var name in models?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            if (Models.FromName(name) is null)
                return new Failure(FailureKind.Invalid, Sentence.Format(
                    "“{0}” is not a model. The models are: {1}.", "« {0} » n’est pas un modèle. Les modèles sont : {1}.",
                    name, string.Join(", ", Models.All.Select(Models.Name))));
        if (models is not null)
            options = options with { Models = [.. models.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => Models.FromName(name)!.Value)] };
        if (Days(halfLife, "--half-life", above: 0, out var half) is { } wrongHalf) return wrongHalf;
        if (Days(lookback, "--lookback", above: -1, out var back) is { } wrongBack) return wrongBack;
        return options with { HalfLife = half, Lookback = back };
    }

    private static Failure? Days(string? text, string option, double above, out double? days)
    {
        days = null;
        if (text is null) return null;
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && number > above && number >= 0)
        {
            days = number;
            return null;
        }
        return new Failure(FailureKind.Invalid, Sentence.Format(
            "{0} takes a number of days, not “{1}”.", "{0} attend un nombre de jours, pas « {1} ».", option, text));
    }

    /// <summary>The sentence alone, or the ten lines that are wrong; nothing on the standard output.</summary>
    private static int Refuse(CommandContext context, Failure failure)
    {
        if (failure.Problems.Count == 0) context.Error.WriteLine(failure.Sentence.In(context.Language));
        foreach (var problem in failure.Problems) context.Error.WriteLine(problem.Sentence.In(context.Language));
        return CommandContext.ExitCode(failure.Kind);
    }
}
