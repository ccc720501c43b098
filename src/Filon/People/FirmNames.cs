namespace Filon.People;

/// <summary>
/// The names that sources give firms, and which of them are slips: a name of some length that one line alone gives, a slip away from exactly one name
/// that at least two lines give, is that name.
/// </summary>
internal sealed class FirmNames
{
    private const int Shortest = 8;
    private readonly Dictionary<string, string> _compacts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal), _shown = new(StringComparer.Ordinal);

    private FirmNames() { }

    /// <param name="spelled">The name that a domain spells; empty where it spells none.</param>
    /// <param name="said">Firms that a file has a record of.</param>
    public static FirmNames Of(IReadOnlyList<KnownProfile> profiles, Func<KnownProfile, string?> domainOf, Func<string, string> spelled, IEnumerable<KnownCompany> said)
    {
        var names = new FirmNames();
        foreach (var profile in profiles)
        {
            names.Mention(names.Compact(profile.CompanyName), profile.CompanyName, 1);
            if (domainOf(profile) is { } domain) names.Mention(spelled(domain), null, 1);
        }

        foreach (var company in said) names.Mention(Joined(company.NameFolded), company.Name, 2);
        names.FindSlips();
        return names;
    }

    /// <summary>A name without case, accents, spaces and legal form.</summary>
    public string Compact(string? name)
    {
        if (name is null) return "";
        return _compacts.TryGetValue(name, out var known) ? known : _compacts[name] = Joined(FoldedName.OfCompany(name));
    }

    /// <summary>The name that is meant by it: itself, mostly.</summary>
    public string Meant(string compact) => _meant.GetValueOrDefault(compact, compact);

    /// <summary>The name to show for it, without the slip.</summary>
    public string Shown(string name) => _meant.TryGetValue(Compact(name), out var meant) ? _shown.GetValueOrDefault(meant, name.Trim()) : name.Trim();

    public static string Joined(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private void Mention(string compact, string? shown, int times)
    {
        if (compact.Length < 2) return;
        _mentions[compact] = _mentions.GetValueOrDefault(compact) + times;
        if (compact.Length >= Shortest && shown?.Trim() is { } name && (!_shown.TryGetValue(compact, out var known) || string.CompareOrdinal(name, known) > 0)) _shown[compact] = name;
    }

    // two words a slip apart become one when a letter is left out of each: so only those that share such a remainder are compared
    private void FindSlips()
    {
        var common = new Dictionary<ulong, List<string>>();
        foreach (var (name, times) in _mentions)
            if (times > 1 && name.Length >= Shortest)
                foreach (var rest in Remainders(name))
                    if (common.TryGetValue(rest, out var names)) names.Add(name); else common[rest] = [name];
        foreach (var (name, times) in _mentions)
        {
            if (times > 1 || name.Length < Shortest) continue;
            var near = Remainders(name).SelectMany(rest => common.GetValueOrDefault(rest, [])).Distinct(StringComparer.Ordinal).Where(other => EditDistance.Between(name, other, 1) == 1).Take(2).ToList();
            if (near.Count == 1) _meant[name] = near[0];
        }
    }

    private static IEnumerable<ulong> Remainders(string name) =>
        Enumerable.Range(0, name.Length).Select(at => BlockKey.Of(0, 0, string.Concat(name.AsSpan(0, at), name.AsSpan(at + 1)))).Append(BlockKey.Of(0, 0, name)).Distinct();
}
