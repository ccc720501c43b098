using System.Globalization;
using Filon.Links.Truth;

namespace Filon.Bench;

/// <summary>How often what is known of hits met each class: a confusion table.</summary>
internal sealed class TruthTable(string title)
{
    private readonly Dictionary<string, int[]> rows = [];

    public void Add(string known, HitClass judged)
    {
        if (!rows.TryGetValue(known, out var row)) rows[known] = row = new int[6];
        row[(int)judged]++;
    }

    public void NoteIn(Race race)
    {
        var classes = Enum.GetValues<HitClass>();
        race.Note("").Note($"| {title} | {string.Join(" | ", classes.Select(one => one.Code()))} | of |").Note($"|---|{string.Concat(classes.Select(_ => "---:|"))}---:|");
        foreach (var (known, counts) in rows)
            race.Note(string.Create(CultureInfo.InvariantCulture, $"| {known} | {string.Join(" | ", classes.Select(one => counts[(int)one].ToString("N0", CultureInfo.InvariantCulture)))} | {counts.Sum():N0} |"));
    }
}
