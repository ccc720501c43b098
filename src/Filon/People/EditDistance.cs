namespace Filon.People;

/// <summary>Slips of the finger between two words.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, replacements
    /// and exchanges of neighbours; <paramref name="most"/> + 1 where it is more than that.
    /// </summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 64 || b.Length > 64) return most + 1;
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cell = Math.Min(cell, before[j - 2] + 1);
                row[j] = cell;
                best = Math.Min(best, cell);
            }

            if (best > most) return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return Math.Min(last[b.Length], most + 1);
    }

    /// <summary>One slip where the longer word has five letters or more, two from nine on, never in the first letter: shorter words are other names.</summary>
    public static bool IsSlip(string a, string b)
    {
        var longest = Math.Max(a.Length, b.Length);
        var most = longest >= 9 ? 2 : longest >= 5 ? 1 : 0;
        return most > 0 && a[0] == b[0] && Between(a, b, most) <= most;
    }
}
