namespace Filon.Measure.Attribution;

/// <summary>Asks every chosen model about one population, on at most two threads.</summary>
internal sealed class AttributionRun(Population population, AttributionOptions options)
{
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    private readonly List<Sentence> _notes = [.. population.Notes];
    private readonly MarkovCredits?[] _chains = new MarkovCredits?[4];
    private double[] _rates = [];

    public AttributionReport Report()
    {
        var models = options.Models.Distinct().Order().Where(model => model != Model.WShaped || CanBeW()).ToArray();
        var byPath = models.Where(model => model.IsDealByDeal() && model != Model.RemovalShare && population.Journeys?.Of(model) is null).ToArray();
        var tables = population.Paths.Select(_ => Credits(byPath)).ToArray();
        Parallel.Invoke(TwoThreads, [.. Work(models, tables)]);
        foreach (var table in tables.Skip(1)) tables[0].Add(table);

        var rows = models.Select(model => new ModelReport(model, Alphabetical(Rows(model, tables[0])))).ToArray();
        Remark();
        return new(rows, _notes);
    }

    private PathCredits Credits(IEnumerable<Model> models, IReadOnlyList<double>? effects = null) =>
        new(models, population.Channels.Count, options.HalfLife ?? 7, effects);

    private IEnumerable<Action> Work(Model[] models, PathCredits[] tables)
    {
        for (var table = 0; table < tables.Length; table++)
        {
            var (credits, paths) = (tables[table], population.Paths[table]);
            yield return () => credits.Add(paths);
        }
        var orders = models.Where(model => model.IsMarkov()).Select(model => model.Order()).Concat(models.Contains(Model.RemovalShare) ? [1] : []);
        foreach (var order in orders.Distinct())
            yield return () => _chains[order] =
                MarkovChain.Build(population.Paths, population.Channels.Count, new(order, options.Nulls, options.Collapse)).Solve();
        if (models.Contains(Model.ShapleyRate))
            yield return () => _rates = ShapleyRate.Solve(population.Paths, population.Channels.Count);
    }

    private IEnumerable<ChannelCredit> Rows(Model model, PathCredits byPath) => model switch
    {
        Model.ShapleyRate => _rates.Select((rate, channel) => new ChannelCredit(population.Channels[channel], 0, 0, rate)),
        Model.ShapleyOrdered => Plain(byPath.Of(model)).Select((row, channel) => row with
        {
            Positions = channel < population.Channels.Count ? byPath.Positions(channel) : [],
        }),
        Model.RemovalShare => Plain(RemovalShare()),
        _ => Plain(model.IsMarkov() ? Markov(_chains[model.Order()]!) : population.Journeys?.Of(model) ?? byPath.Of(model)),
    };

    private Credits RemovalShare()
    {
        var tables = population.Paths.Select(_ => Credits([Model.RemovalShare], _chains[1]!.RemovalEffects)).ToArray();
        Parallel.For(0, tables.Length, TwoThreads, table => tables[table].Add(population.Paths[table]));
        foreach (var table in tables.Skip(1)) tables[0].Add(table);
        return tables[0].Of(Model.RemovalShare);
    }

    private Credits Markov(MarkovCredits solved)
    {
        var credits = new Credits(population.Channels.Count)
        {
            UnattributedConversions = population.Paths.Sum(paths => paths.UnattributedConversions),
            UnattributedValue = population.Paths.Sum(paths => paths.UnattributedValue),
        };
        solved.Conversions.CopyTo(credits.Conversions, 0);
        solved.Value.CopyTo(credits.Value, 0);
        return credits;
    }

    private IEnumerable<ChannelCredit> Plain(Credits credits)
    {
        for (var channel = 0; channel < population.Channels.Count; channel++)
            yield return new(population.Channels[channel], credits.Conversions[channel], credits.Value[channel]);
        if (credits.UnattributedConversions > 0)
            yield return new(DealByDeal.Unattributed, credits.UnattributedConversions, credits.UnattributedValue);
    }

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
        double conversions = 0, nulls = 0;
        foreach (var paths in population.Paths)
            for (var i = 0; i < paths.Count; i++) (conversions, nulls) = (conversions + paths.Conversions(i), nulls + paths.Nulls(i));
        var nowhere = population.Paths.Sum(paths => paths.UnattributedConversions);
        if (conversions + nowhere == 0)
            _notes.Add(new("Nothing converts in this file: every credit is 0.", "Rien ne convertit dans ce fichier : tous les crédits sont à 0."));
        if (nowhere > 0)
            _notes.Add(Sentence.Format(
                "Conversions without any touch to credit: {0:#,0.##}. They are in (unattributed).",
                "Conversions sans aucun contact à créditer : {0:#,0.##}. Elles sont dans (unattributed).", nowhere));
        if (options.Models.Contains(Model.WShaped) && population.Journeys is { Marked: > 0 } journeys && conversions - journeys.Marked > 1e-9)
            _notes.Add(Sentence.Format(
                "w-shaped: conversions without a lead or an opportunity marked: {0:#,0.##}. They are in its (unattributed).",
                "w-shaped : conversions sans lead ou sans opportunité marqués : {0:#,0.##}. Elles sont dans son (unattributed).",
                conversions - journeys.Marked));
        if (nulls == 0 && options.Models.Contains(Model.ShapleyRate))
            _notes.Add(new(
                "No path without conversion: shapley-rate compares rates that are all 100 %.",
                "Aucun parcours sans conversion : shapley-rate compare des taux qui valent tous 100 %."));
    }
}
