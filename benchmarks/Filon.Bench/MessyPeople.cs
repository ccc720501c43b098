using System.Globalization;
using Filon.Demonstration;
using Filon.People;

namespace Filon.Bench;

/// <summary>
/// The people of the simulation as careless sources know them, with the truth of who is who. Harder than the demonstration: namesakes under one
/// roof, relatives, firms of hundreds, changed jobs, shared telephones and mailboxes, names carried over from another alphabet.
/// </summary>
internal sealed class MessyPeople
{
    private const double Employed = 0.75, PersonsPerFirm = 5, NamesakesInFirm = 0.006, ChangedJobs = 0.06, FromAbroad = 0.04, StrangersOnX = 0.3;

    private readonly int _seed;
    private readonly Firm[] _firms;
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<KnownProfile> _profiles = [];
    private readonly List<int> _humans = [];

    private MessyPeople(int seed, int persons) => (_seed, _firms) = (seed, Firm.Found(seed, Math.Max(4, (int)(persons / PersonsPerFirm))));

    public IReadOnlyList<KnownProfile> Profiles => _profiles;

    /// <summary>For each profile who it truly is; a shared mailbox is nobody.</summary>
    public IReadOnlyList<int> Humans => _humans;

    public static MessyPeople Make(int seed, int persons)
    {
        var made = new MessyPeople(seed, persons);
        var cast = new Cast(seed, made._firms);
        var staff = new Dictionary<int, List<MessyPerson>>();
        for (var number = 0; number < persons; number++) made.Record(made.Enter(cast, number, staff));
        for (var number = 0; number < persons * StrangersOnX; number++)
            if (cast.Stranger(number) is var account) made.Add(persons + number, new() { Id = 0, Network = Networks.X, NetworkKey = account.Id, Handle = account.Handle, Name = account.Name });
        foreach (var firm in made._firms.Where(firm => firm.Domain is not null && firm.Number % 4 == 0))
            made.Add(-1 - firm.Number, new() { Id = 0, Network = Networks.Email, NetworkKey = $"contact@{firm.Domain}", Emails = [$"contact@{firm.Domain}"] });
        return made;
    }

    private MessyPerson Enter(Cast cast, int number, Dictionary<int, List<MessyPerson>> staff)
    {
        var chance = Chance.About(_seed, "messy", number);
        int? firm = chance.Happens(Employed) ? Crowded(chance) : null;
        var actor = cast.Enter(firm, []);
        var colleagues = firm is { } at ? staff.TryGetValue(at, out var known) ? known : staff[at] = [] : [];
        if (colleagues.Count > 0 && chance.Happens(NamesakesInFirm)) actor = Namesake(actor, chance.Pick(colleagues).Actor);
        var abroad = chance.Happens(FromAbroad) ? MessyWords.Abroad(chance) : ([actor.First], [actor.Last]);
        if (abroad.First.Length > 1 || abroad.Last.Length > 1) actor = Renamed(actor, abroad.First[0], abroad.Last[0]);
        var former = firm is not null && chance.Happens(ChangedJobs) ? _firms[Crowded(chance)] : null;
        var person = new MessyPerson(actor, abroad.First, abroad.Last, firm is { } now ? _firms[now] : null, former, colleagues.Count > 0 ? chance.Pick(colleagues) : null);
        colleagues.Add(person);
        return person;
    }

    // few firms have many people: those hold the namesakes and the crowded switchboards
    private int Crowded(Chance chance) => (int)(Math.Pow(chance.Mark(), 2.2) * _firms.Length);

    private static Actor Namesake(Actor actor, Actor other) => Renamed(actor, other.First, other.Last) with { Nickname = other.Nickname };

    private static Actor Renamed(Actor actor, string first, string last) => actor with
    {
        First = first, Last = last, MarriedLast = null,
        Email = $"{Spelling.Plain(first)}.{Spelling.Plain(last)}{actor.Number.ToString(CultureInfo.InvariantCulture)[^1]}{actor.Email[actor.Email.IndexOf('@', StringComparison.Ordinal)..]}",
    };

    private void Record(MessyPerson person)
    {
        var chance = Chance.About(_seed, "sources", person.Actor.Number);
        if (chance.Happens(0.55)) Add(person.Actor.Number, person.InCrm(chance, chance.Happens(0.85)));
        if (chance.Happens(0.05)) Add(person.Actor.Number, person.InCrm(chance, false));
        if (chance.Happens(0.60)) Add(person.Actor.Number, MessyPerson.ByEmail(person.Actor.Email));
        if (person.Actor.PrivateEmail is { } home && chance.Happens(0.5)) Add(person.Actor.Number, MessyPerson.ByEmail(home));
        if (chance.Happens(0.35)) Add(person.Actor.Number, person.OnBadge(chance));
        if (chance.Happens(0.12)) Add(person.Actor.Number, person.OnBadge(chance));
        if (person.Actor.X is { } account) Add(person.Actor.Number, person.OnX(account, chance));
        if (chance.Happens(0.35)) Add(person.Actor.Number, person.OnLinkedIn(chance));
    }

    // two of a key are one line to a file: where they are two people no program could tell, and the second is left out
    private void Add(int human, KnownProfile profile)
    {
        if (!_keys.TryAdd($"{profile.Network}:{profile.NetworkKey}", human)) return;
        _profiles.Add(profile with { Id = _profiles.Count + 1 });
        _humans.Add(human);
    }
}
