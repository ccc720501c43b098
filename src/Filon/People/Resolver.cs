namespace Filon.People;

/// <summary>
/// Which profiles are one human: first what people decided, then what is certain, then the weighed evidence, strongest first.
/// A pure function of what the profiles say and of the decisions: their order, and earlier runs, change nothing.
/// </summary>
internal sealed class Resolver
{
    /// <summary>From here on a person is asked.</summary>
    public const double WorthAsking = 0.4;

    private readonly IReadOnlyList<KnownProfile> _profiles;
    private readonly IReadOnlyList<long> _companies;
    private readonly IReadOnlyList<NameForm[]> _names;
    private readonly Dictionary<(int, int, int, int), Weighed?> _weighed = [];
    private readonly Dictionary<long, int> _index;
    private readonly Partition _partition;
    private readonly List<IdentityEdge> _edges = [];

    private Resolver(IReadOnlyList<KnownProfile> profiles, IReadOnlyList<long> companies, IReadOnlyList<Decision> decisions)
    {
        (_profiles, _companies, _names) = (profiles, companies, profiles.AsParallel().AsOrdered().Select(NameForm.AllOf).ToArray());
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
        foreach (var forms in resolver._names) if (forms is [{ Source: NameSource.Written } name, ..]) frequencies.Count(name.Words);
        resolver.JoinCertain(names);
        var cards = resolver.Cards();
        var rarity = new WordFrequencies();
        foreach (var card in cards) if (card.Names.Count > 0) rarity.Count(card.NameWords());
        var weighing = new Weighing(cards, new NameComparison(rarity));
        resolver.JoinWeighed(cards, weighing);
        var questions = resolver.JoinWeighed(resolver.Cards(), weighing);
        resolver._edges.AddRange(questions);
        return new(resolver._edges, resolver._partition.Sets(), resolver._weighed.Count);
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

    private List<Card> Cards() => [.. _partition.Humans().Select(human => Card.Of(human, _profiles, _names, _companies)).OrderBy(card => _profiles[card.First].Content, StringComparer.Ordinal)];

    // run twice: the second time weighs what the first put together, for an account joined to a card brings its firm
    private List<IdentityEdge> JoinWeighed(List<Card> cards, Weighing weighing)
    {
        var candidates = Rivalry.Settle(cards, Weigh(cards, [.. CandidatePairs.Of(cards)], weighing));
        var proposals = new List<(Candidate Candidate, IdentityEdge Edge)>();
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Probability).ThenBy(candidate => candidate.A).ThenBy(candidate => candidate.B))
        {
            var (a, b) = (candidate.Weighed.Left, candidate.Weighed.Right);
            if (candidate.Probability < WorthAsking || _partition.Refused(a, b)) continue;
            var edge = IdentityEdge.Between(_profiles[a].Id, _profiles[b].Id, candidate.Weighed.Rule, candidate.Matches, candidate.Probability, EdgeState.Proposed);
            if (!(candidate.Probability >= EvidenceRules.Named(candidate.Weighed.Rule).AutomaticFrom) || _partition.Contradict(a, b)) { proposals.Add((candidate, edge)); continue; }
            if (_partition.Together(a, b)) continue;
            _partition.Join(a, b);
            _edges.Add(edge with { State = EdgeState.Automatic });
        }

        var asked = new HashSet<(int, int)>(); // one question for two humans, on the best evidence
        return [.. proposals
            .Where(proposal => !_partition.Together(proposal.Candidate.Weighed.Left, proposal.Candidate.Weighed.Right)
                && asked.Add(_partition.Between(proposal.Candidate.Weighed.Left, proposal.Candidate.Weighed.Right)))
            .Select(proposal => proposal.Edge)];
    }

    // cards that nothing joined in the first round need not be weighed again; weighing two changes nothing of others, so all processors do it
    private IEnumerable<Candidate> Weigh(List<Card> cards, (int A, int B)[] pairs, Weighing weighing)
    {
        var fresh = pairs.Where(pair => !_weighed.ContainsKey(Names(pair))).ToArray();
        var weighed = fresh.AsParallel().AsOrdered().Select(pair => weighing.Weigh(cards[pair.A], cards[pair.B], _profiles)).ToArray();
        for (var at = 0; at < fresh.Length; at++) _weighed[Names(fresh[at])] = weighed[at];
        return pairs.Select(pair => _weighed[Names(pair)] is { } found ? new Candidate(pair.A, pair.B, found) : null).OfType<Candidate>();

        (int, int, int, int) Names((int A, int B) pair) =>
            (cards[pair.A].First, cards[pair.A].Human.Members.Count, cards[pair.B].First, cards[pair.B].Human.Members.Count);
    }

    private string Content(IdentityEdge edge)
    {
        var (a, b) = (_profiles[_index[edge.A]].Content, _profiles[_index[edge.B]].Content);
        return string.CompareOrdinal(a, b) < 0 ? $"{a}\n{b}\n{edge.Evidence}" : $"{b}\n{a}\n{edge.Evidence}";
    }
}
