using System.Collections.Concurrent;
using System.Globalization;
using Filon.People;

namespace Filon.Bench;

/// <summary>
/// The pairs of one human that stayed apart, by the strongest evidence their two sources really share; and what the best of programs could join:
/// the pairs held together, directly or through other sources of the same human, by an address, an account, a telephone, a firm with a name, or a name nobody else bears.
/// </summary>
internal sealed class MissedPairs
{
    private static readonly string[] Kinds =
    [
        "one e-mail address", "one account", "one telephone", "one firm, and names that agree", "a name that nobody else here bears",
        "linked only through a third source", "a name that 2 or 3 people here bear", "a name that 4 people or more bear", "a name written otherwise: a slip, a short form, another alphabet",
        "one firm, and a first name at most", "nothing: a pseudonym, a first name, a name by marriage",
    ];

    private const int NameAlone = 4, ThroughAnother = 5, FirstUnknowable = 6;
    private readonly MessyPeople _people;
    private readonly long[] _companies;
    private readonly NameForm[][] _names;
    private readonly NameComparison _comparison;
    private readonly Dictionary<string, int> _bearer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _bearers = new(StringComparer.Ordinal);

    public MissedPairs(MessyPeople people)
    {
        var next = 1_000_000_000L;
        (_people, _companies) = (people, CompanyResolution.Run(people.Profiles, [], () => ++next).Companies);
        var written = new ConcurrentDictionary<string, NameForm?>(StringComparer.Ordinal);
        _names = [.. people.Profiles.Select(profile => NameForm.AllOf(profile, written))];
        _comparison = new(new WordFrequencies());
        for (var at = 0; at < _names.Length; at++)
            foreach (var key in Keys(at)) Bear(key, people.Humans[at]);
    }

    /// <summary>The table; the share of all true pairs held together by more than a name; and by that or by a name that nobody else bears, which no program can be sure of.</summary>
    public (IReadOnlyList<string> Lines, double Certain, double Ceiling) Count(Resolution found)
    {
        var (missed, wanted, reachable, certain) = (new long[Kinds.Length], 0L, 0L, 0L);
        var place = new int[_names.Length];
        for (var human = 0; human < found.Humans.Count; human++) foreach (var at in found.Humans[human]) place[at] = human;
        foreach (var group in Enumerable.Range(0, _names.Length).GroupBy(at => _people.Humans[at]).Where(group => group.Key >= 0))
        {
            int[] members = [.. group];
            var kinds = new int[members.Length, members.Length];
            var (components, strong) = (new Components(members.Length), new Components(members.Length));
            for (var a = 0; a < members.Length; a++)
                for (var b = a + 1; b < members.Length; b++)
                {
                    kinds[a, b] = Kind(members[a], members[b]);
                    if (kinds[a, b] < ThroughAnother) components.Join(a, b);
                    if (kinds[a, b] < NameAlone) strong.Join(a, b);
                }

            for (var a = 0; a < members.Length; a++)
                for (var b = a + 1; b < members.Length; b++)
                {
                    var together = components.Root(a) == components.Root(b);
                    wanted++;
                    if (together) reachable++;
                    if (strong.Root(a) == strong.Root(b)) certain++;
                    if (place[members[a]] != place[members[b]]) missed[together ? Math.Min(kinds[a, b], ThroughAnother) : kinds[a, b]]++;
                }
        }

        return ([.. Kinds.Select((kind, at) => string.Create(CultureInfo.InvariantCulture,
            $"| {kind}{(at < FirstUnknowable ? "" : " (unknowable)")} | {missed[at]:#,0} | {missed[at] * 100.0 / wanted:0.0} % |"))], (double)certain / wanted, (double)reachable / wanted);
    }

    private int Kind(int a, int b)
    {
        var (one, other) = (_people.Profiles[a], _people.Profiles[b]);
        if (one.Emails.Intersect(other.Emails).Any(email => !RoleMailbox.IsShared(email))) return 0;
        if (one.Handles.Intersect(other.Handles).Any()) return 1;
        var agreement = _names[a].SelectMany(_ => _names[b], (left, right) => _comparison.Compare(left, right).Agreement).DefaultIfEmpty(NameAgreement.Different).Max();
        var firm = _companies[a] != 0 && _companies[a] == _companies[b];
        if (agreement <= NameAgreement.GivenOnly) return firm && agreement == NameAgreement.GivenOnly ? 9 : 10;
        if (Digits(one.Phone) is { } phone && phone == Digits(other.Phone)) return 2;
        if (firm) return 3;
        var bearers = Keys(a).Intersect(Keys(b)).Select(key => _bearers.TryGetValue(key, out var known) ? known.Count : 1).DefaultIfEmpty(0).Min();
        return bearers switch { 0 => 8, 1 => 4, < 4 => 6, _ => 7 };
    }

    private IEnumerable<string> Keys(int at) => _names[at].SelectMany(form => form.Words.Length == 0 ? [form.Compact] : form.Words.Length == 1 ? [] : PackedName.Of(form.Words)).Distinct();

    private void Bear(string key, int human)
    {
        if (_bearers.TryGetValue(key, out var known)) known.Add(human);
        else if (!_bearer.TryAdd(key, human) && _bearer[key] != human) _bearers[key] = [_bearer[key], human];
    }

    private static string? Digits(string? phone) => phone is null ? null : new string([.. phone.Where(char.IsAsciiDigit)]) is { Length: >= 9 } digits ? digits[^9..] : null;
}
