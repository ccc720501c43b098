namespace Filon.People;

/// <summary>What differs between the persons that were found and those in the database.</summary>
internal sealed class PersonChanges
{
    private PersonChanges(long[] ids) => Ids = ids;

    /// <summary>For each human the id of the person: that of the oldest profile.</summary>
    public long[] Ids { get; }

    /// <summary>Persons whom nobody is any more.</summary>
    public List<long> Gone { get; } = [];

    /// <summary>Humans whose person is new or described otherwise.</summary>
    public List<int> Changed { get; } = [];

    /// <summary>Persons that give way to one of the same id.</summary>
    public HashSet<long> Replaced { get; } = [];

    /// <param name="humans">Sets of profiles, by position.</param>
    /// <param name="summary">How a set of profiles is described.</param>
    /// <param name="before">The persons in the database, read once and not kept.</param>
    public static async Task<PersonChanges> FindAsync(
        IReadOnlyList<IReadOnlyCollection<int>> humans, Func<IReadOnlyCollection<int>, PersonSummary> summary, IReadOnlyList<KnownProfile> profiles, IAsyncEnumerable<PersonSummary> before)
    {
        var changes = new PersonChanges([.. humans.Select(human => human.Min(at => profiles[at].Id))]);
        var places = new Dictionary<long, int>(humans.Count);
        for (var human = 0; human < humans.Count; human++) places[changes.Ids[human]] = human;
        var same = new bool[humans.Count];
        await foreach (var person in before)
            if (!places.TryGetValue(person.Id, out var human)) changes.Gone.Add(person.Id);
            else if (!(same[human] = summary(humans[human]) == person)) changes.Replaced.Add(person.Id);
        changes.Changed.AddRange(Enumerable.Range(0, humans.Count).Where(human => !same[human]));
        return changes;
    }
}
