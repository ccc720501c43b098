using System.Collections.Concurrent;

namespace Filon.People;

/// <summary>
/// Which profiles are one human: first what people decided, then what is certain, then the weighed evidence, strongest first.
/// A pure function of what the profiles say and of the decisions: their order, and earlier runs, change nothing.
/// </summary>
internal sealed class Resolver
{
    /// <summary>From here on a person is asked.</summary>
    public const double WorthAsking = 0.5;

    /// <summary>The same where something contradicts it, such as two accounts of one network.</summary>
    public const double WorthAskingAgainst = 0.95;

    private readonly IReadOnlyList<KnownProfile> _profiles;
    private readonly IReadOnlyList<long> _companies;
    private readonly IReadOnlyList<NameForm[]> _names;
    private readonly IReadOnlyList<string> _titles;
    private readonly Dictionary<long, int> _index;
    private readonly Partition _partition;
    private readonly List<IdentityEdge> _edges = [];
    private Round? _before;
    private long _weighed;

    private Resolver(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<long> companies, IReadOnlyList<Decision> decisions)
    {
        var written = new ConcurrentDictionary<string, NameForm?>(StringComparer.Ordinal);
        (_profiles, _companies, _names) = (profiles, companies, profiles.AsParallel().AsOrdered().Select(profile => NameForm.AllOf(profile, written)).ToArray());
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        _titles = [.. profiles.Select(profile => profile.Title is not { } title ? "" : titles.TryGetValue(title, out var folded) ? folded : titles[title] = FoldedName.OfPerson(title))];
        _index = profiles.Select((profile, index) => (profile.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        _partition = new Partition(profiles, decisions, _index);
    }

    /// <param name="companies">For each profile its company; 0 where none is known.</param>
    /// <param name="decisions">The newest of each pair.</param>
    public static Resolution Run(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<long> companies, IReadOnlyList<Decision> decisions)
    {
        var resolver = new Resolver(profiles, companies, decisions);
        var frequencies = new WordFrequencies();
        var names = new NameComparison(frequencies);
        foreach (var forms in resolver._names) if (forms is [{ Source: NameSource.Written } name, ..]) frequencies.Count(name);
        resolver.JoinCertain(names);
        var cards = resolver.Cards();
        var rarity = new WordFrequencies();
        foreach (var card in cards) if (card.Names.Count > 0) rarity.Count(card.Fullest());
        var weighing = new Weighing(cards, new NameComparison(rarity));
        resolver.JoinWeighed(cards, weighing);
        var questions = resolver.JoinWeighed(resolver.Cards(), weighing);
        resolver._edges.AddRange(questions);
        return new(resolver._edges, resolver._partition.Sets(), resolver._weighed);
    }

    private void JoinCertain(NameComparison names)
    {
        foreach (var edge in CertainEvidence.Find(_profiles, names).OrderByDescending(edge => edge.Score).ThenBy(Content, StringComparer.Ordinal))
        {
            if (_partition.Refused(_index[edge.A], _index[edge.B])) continue;
            if (edge.State == EdgeState.Automatic) _partition.Join(_index[edge.A], _index[edge.B]);
            _edges.Add(edge);
        }
    }

    private Card[] Cards() => [.. _partition.Humans().Select(human => Card.Of(human, _profiles, _names, (_companies, _titles))).OrderBy(card => _profiles[card.First].Content, StringComparer.Ordinal)];

    // run twice: the second time weighs what the first put together, for an account joined to a card brings its firm
    private List<IdentityEdge> JoinWeighed(Card[] cards, Weighing weighing)
    {
        var round = Weigh(cards, weighing);
        var proposals = new List<Candidate>();
        foreach (var candidate in Rivalry.Settle(cards, round.Pairs, round.Odds, WorthAsking)
            .OrderByDescending(candidate => candidate.Probability).ThenBy(candidate => candidate.A).ThenBy(candidate => candidate.B))
        {
            var (a, b) = (cards[candidate.A].First, cards[candidate.B].First);
            if (_partition.Together(a, b) || _partition.Refused(a, b)) continue;
            if (_partition.Contradict(a, b))
            {
                if (candidate.Probability >= WorthAskingAgainst) proposals.Add(candidate);
                continue;
            }

            if (candidate.Probability < EvidenceRules.LeastAutomatic) { proposals.Add(candidate); continue; }
            var weighed = weighing.Explain(cards[candidate.A], cards[candidate.B], _profiles);
            if (!(candidate.Probability >= EvidenceRules.Named(weighed.Rule).AutomaticFrom)) { proposals.Add(candidate); continue; }
            _partition.Join(a, b);
            _edges.Add(Edge(weighed, candidate, EdgeState.Automatic));
        }

        var asked = new HashSet<(int, int)>(); // one question for two humans, on the best evidence
        return [.. proposals
            .Where(proposal => !_partition.Together(cards[proposal.A].First, cards[proposal.B].First)
                && asked.Add(_partition.Between(cards[proposal.A].First, cards[proposal.B].First)))
            .Select(proposal => Edge(weighing.Explain(cards[proposal.A], cards[proposal.B], _profiles), proposal, EdgeState.Proposed))];
    }

    private IdentityEdge Edge(Weighed weighed, Candidate candidate, string state)
    {
        if (candidate.Namesakes is { } namesakes) weighed.Matches.Add(namesakes);
        return IdentityEdge.Between(_profiles[weighed.Left].Id, _profiles[weighed.Right].Id, weighed.Rule, weighed.Matches, candidate.Probability, state);
    }

    // cards that nothing joined in the first round need not be weighed again; weighing two changes nothing of others, so all processors do it
    private Round Weigh(Card[] cards, Weighing weighing)
    {
        var round = new Round(cards, CandidatePairs.Of(cards));
        var before = _before?.PlacesOf(cards);
        if (round.Pairs.Length > 0) Parallel.ForEach(Partitioner.Create(0, round.Pairs.Length), range =>
        {
            var fresh = 0L;
            for (var at = range.Item1; at < range.Item2; at++)
            {
                var (a, b) = CandidatePairs.Cards(round.Pairs[at]);
                if (before is not null && _before!.Known(before[a], before[b]) is { } known) { round.Odds[at] = known; continue; }
                round.Odds[at] = weighing.Odds(cards[a], cards[b]);
                fresh++;
            }

            Interlocked.Add(ref _weighed, fresh);
        });
        return _before = round;
    }

    private string Content(IdentityEdge edge)
    {
        var (a, b) = (_profiles[_index[edge.A]].Content, _profiles[_index[edge.B]].Content);
        return string.CompareOrdinal(a, b) < 0 ? $"{a}\n{b}\n{edge.Evidence}" : $"{b}\n{a}\n{edge.Evidence}";
    }
}
