using Filon.Measure.Attribution;
using Filon.Money;

namespace Filon.Measure.Ledger;

/// <summary>
/// The models over the whole population: every journey to a sale, and every journey that led to none so far.
/// Only the total is conserved: it is divided over the channels, not deal by deal.
/// </summary>
internal sealed class PopulationCredits
{
    private const int KeptPaths = 200;
    private readonly PathTable _paths = new();
    private readonly NameTable _channels;
    private readonly MarkovChain _chain;
    private long _attributedMinor;
    private long _unattributedMinor;
    private long _unattributedDeals;

    public PopulationCredits(LedgerData data, Journeys journeys)
    {
        _channels = data.Names.Channels;
        var path = new List<LedgerTouch>();
        foreach (var deal in data.Deals)
        {
            journeys.Of(deal, path);
            Add(deal, path);
        }

        foreach (var without in journeys.WithoutSale()) _paths.Add(Channels(without), 0, 0, 1);
        _chain = MarkovChain.Build(_paths, new MarkovOptions());
        var effects = _chain.Solve().RemovalEffects;
        RemovalEffects = [.. effects, .. new double[Math.Max(0, _channels.Count - effects.Length)]];
    }

    /// <summary>By channel number, of the chain of order 1: what removal-share divides by.</summary>
    public IReadOnlyList<double> RemovalEffects { get; }

    public IEnumerable<PopulationCredit> Credits()
    {
        foreach (var model in new[] { Model.Markov1, Model.Markov2, Model.Markov3 })
            foreach (var credit in Markov(model)) yield return credit;
        var rates = ShapleyRate.Solve(_paths, _channels.Count);
        for (var channel = 0; channel < rates.Length; channel++)
            yield return new(Model.ShapleyRate, _channels.Name(channel)!, null, null, null, rates[channel]);
    }

    /// <summary>The arrows of the chain of order 1.</summary>
    public IEnumerable<PopulationTransition> Transitions() =>
        _chain.Transitions.Select(arrow => new PopulationTransition(State(arrow.From), State(arrow.To), arrow.Weight, arrow.Probability));

    /// <summary>The paths most often walked, the commonest first.</summary>
    public IEnumerable<PopulationPath> CommonestPaths() =>
        Enumerable.Range(0, _paths.Count)
            .OrderByDescending(path => _paths.Conversions(path)).ThenByDescending(_paths.Nulls).ThenBy(path => path)
            .Take(KeptPaths)
            .Select(path => new PopulationPath(
                [.. _paths.Path(path).ToArray().Select(channel => _channels.Name(channel)!)], _paths.Conversions(path), (long)_paths.Value(path), _paths.Nulls(path)));

    private IEnumerable<PopulationCredit> Markov(Model model)
    {
        var solved = (model == Model.Markov1 ? _chain : MarkovChain.Build(_paths, new MarkovOptions(model.Order()))).Solve();
        var cents = Cents(solved);
        var nobodys = _unattributedMinor + _attributedMinor - cents.Sum();
        if (_unattributedDeals != 0 || nobodys != 0)
            yield return new(model, DealByDeal.Unattributed, _unattributedDeals, nobodys, null, null);
        for (var channel = 0; channel < solved.Conversions.Length; channel++)
            yield return new(model, _channels.Name(channel)!, solved.Conversions[channel], cents[channel], solved.RemovalEffects[channel], null);
    }

    private long[] Cents(MarkovCredits solved)
    {
        var weights = solved.ValueRemovalEffects.Any(effect => effect > 0) ? solved.ValueRemovalEffects : solved.RemovalEffects;
        double[] positive = [.. weights.Select(weight => Math.Max(0, weight))];
        return positive.Any(weight => weight > 0) ? LargestRemainder.Share(_attributedMinor, positive) : new long[positive.Length];
    }

    /// <summary>A credit note takes money back but is no conversion.</summary>
    private void Add(WonDeal deal, List<LedgerTouch> path)
    {
        var conversions = deal.AmountMinor < 0 ? 0 : 1;
        if (path.Count == 0)
        {
            _unattributedDeals += conversions;
            _unattributedMinor += deal.AmountMinor;
            return;
        }

        _attributedMinor += deal.AmountMinor;
        _paths.Add(Channels(path), conversions, Math.Max(0, deal.AmountMinor), 0);
    }

    private static int[] Channels(List<LedgerTouch> path) => [.. path.Select(touch => touch.Channel)];

    private string State(int state) => state switch
    {
        Transition.Start => "(start)",
        Transition.Conversion => "(conversion)",
        Transition.Null => "(null)",
        _ => _channels.Name(_chain.State(state)[0])!,
    };
}
