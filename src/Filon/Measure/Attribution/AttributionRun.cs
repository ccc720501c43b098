namespace Filon.Measure.Attribution;

/// <summary>Asks every chosen model about one population.</summary>
internal sealed class AttributionRun(Population population, AttributionOptions options)
{
    private readonly PathCredits _credits = new(population.Paths, population.Channels.Count);
    private readonly List<Sentence> _notes = [.. population.Notes];
    private MarkovCredits? _first;

    public AttributionReport Report()
    {
        var models = new List<ModelReport>();
        foreach (var model in options.Models.Distinct().Order())
        {
            if (model == Model.WShaped && !CanBeW()) continue;
            models.Add(new(model, Rows(model)));
        }
        Remark();
        return new(models, _notes);
    }

    private ChannelCredit[] Rows(Model model) => model switch
    {
        Model.ShapleyRate => Alphabetical(Rates()),
        Model.ShapleyOrdered => Alphabetical(Ordered()),
        _ => Alphabetical(Plain(model.IsMarkov() ? Markov(model) : Deals(model))),
    };

    private Credits Deals(Model model)
    {
        if (population.Journeys?.Of(model) is { } known) return known;
        var effects = model == Model.RemovalShare ? Chain(1).RemovalEffects : null;
        return _credits.Of(model, options.HalfLife ?? 7, effects);
    }

    private Credits Markov(Model model)
    {
        var solved = Chain(model.Order());
        var credits = new Credits(population.Channels.Count)
        {
            UnattributedConversions = population.Paths.UnattributedConversions,
            UnattributedValue = population.Paths.UnattributedValue,
        };
        for (var channel = 0; channel < solved.Conversions.Length; channel++)
        {
            credits.Conversions[channel] = solved.Conversions[channel];
            credits.Value[channel] = solved.Value[channel];
        }
        return credits;
    }

    private MarkovCredits Chain(int order)
    {
        if (order == 1 && _first is not null) return _first;
        var solved = MarkovChain.Build(population.Paths, population.Channels.Count, new(order, options.Nulls, options.Collapse)).Solve();
        return order == 1 ? _first = solved : solved;
    }

    private IEnumerable<ChannelCredit> Plain(Credits credits)
    {
        for (var channel = 0; channel < population.Channels.Count; channel++)
            yield return new(population.Channels[channel], credits.Conversions[channel], credits.Value[channel]);
        if (credits.UnattributedConversions > 0)
            yield return new(DealByDeal.Unattributed, credits.UnattributedConversions, credits.UnattributedValue);
    }

    private IEnumerable<ChannelCredit> Ordered()
    {
        var positions = _credits.Positions();
        return Plain(_credits.Of(Model.ShapleyOrdered)).Select((row, channel) => row with { Positions = positions.ElementAtOrDefault(channel) ?? [] });
    }

    private IEnumerable<ChannelCredit> Rates() =>
        ShapleyRate.Solve(population.Paths, population.Channels.Count).Select((rate, channel) => new ChannelCredit(population.Channels[channel], 0, 0, rate));

    private static ChannelCredit[] Alphabetical(IEnumerable<ChannelCredit> rows) =>
        [.. rows.OrderBy(row => row.Channel == DealByDeal.Unattributed).ThenBy(row => row.Channel, StringComparer.Ordinal)];

    private bool CanBeW()
    {
        if (population.Journeys is { Marked: > 0 }) return true;
        _notes.Add(new(
            "w-shaped is left out: no journey has both a lead and an opportunity marked (kind lead, kind opportunity).",
            "w-shaped est laissé de côté : aucun parcours ne marque à la fois un lead et une opportunité (kind lead, kind opportunity)."));
        return false;
    }

    private void Remark()
    {
        var paths = population.Paths;
        double conversions = 0, nulls = 0;
        for (var i = 0; i < paths.Count; i++) (conversions, nulls) = (conversions + paths.Conversions(i), nulls + paths.Nulls(i));
        if (conversions + paths.UnattributedConversions == 0)
            _notes.Add(new("Nothing converts in this file: every credit is 0.", "Rien ne convertit dans ce fichier : tous les crédits sont à 0."));
        if (paths.UnattributedConversions > 0)
            _notes.Add(Sentence.Format(
                "{0:#,0.##} conversions have no touch to credit: they are in (unattributed).",
                "{0:#,0.##} conversions n’ont aucun contact à créditer : elles sont dans (unattributed).", paths.UnattributedConversions));
        if (options.Models.Contains(Model.WShaped) && population.Journeys is { Marked: > 0 } journeys && conversions - journeys.Marked > 1e-9)
            _notes.Add(Sentence.Format(
                "w-shaped: {0:#,0.##} conversions lack a lead or an opportunity mark: they are in its (unattributed).",
                "w-shaped : il manque à {0:#,0.##} conversions un lead ou une opportunité marqués : elles sont dans son (unattributed).",
                conversions - journeys.Marked));
        if (nulls == 0 && options.Models.Any(model => model == Model.ShapleyRate))
            _notes.Add(new(
                "No path without conversion: shapley-rate compares rates that are all 100 %.",
                "Aucun parcours sans conversion : shapley-rate compare des taux qui valent tous 100 %."));
    }
}
