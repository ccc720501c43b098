namespace Filon.People;

/// <summary>Compares two names word by word, whatever the order, the spelling and the place they were read.</summary>
internal sealed class NameComparison(WordFrequencies frequencies)
{
    private const double InitialByChance = 1.0 / 12;
    private const double SlipByChance = 0.004;
    private const double CompactByChance = 0.002;

    public NameMatch Compare(NameForm left, NameForm right)
    {
        if (left.Words.Length > 0 && right.Words.Length > 0) return ByWords(left, right);
        if (left.Words.Length == 0 && right.Words.Length == 0) return Compact(left, right);
        var (written, packed) = left.Words.Length > 0 ? (left, right) : (right, left);
        if (PackedName.Find(written, packed.Compact, packed.IsCut) is not { } found) return Different(left, right);
        return found.Agreement == NameAgreement.Same
            ? new(found.Agreement, Whole(written), left, right)
            : new(found.Agreement, Chance(written.Words.AsSpan(found.Full)) * InitialByChance, left, right);
    }

    private static NameMatch Compact(NameForm left, NameForm right) => left.Compact == right.Compact && left.Compact.Length >= 6
        ? new(NameAgreement.Initial, CompactByChance, left, right)
        : Different(left, right);

    private NameMatch ByWords(NameForm left, NameForm right)
    {
        if (left.Key == right.Key || left.Compact == right.Compact)
            return left.Words.Length == 1 ? new(NameAgreement.GivenOnly, frequencies.Of(left.Words[0]), left, right) : new(NameAgreement.Same, Whole(left), left, right);
        var (few, many) = left.Words.Length <= right.Words.Length ? (left, right) : (right, left);
        var free = (1UL << many.Words.Length) - 1;
        var (agreement, coincidence, whole, missed) = (NameAgreement.Same, 1.0, 0, 0);
        foreach (var word in few.LongestFirst)
        {
            var (how, partner, chance) = Best(word, many.Words, free, left.IsCut || right.IsCut);
            if (partner < 0) { missed++; continue; }
            free &= ~(1UL << partner);
            coincidence *= chance;
            if (how < agreement) agreement = how;
            if (how is NameAgreement.Same or NameAgreement.Typo && word.Length > 1) whole++;
        }

        if (missed > 0 || few.Words.Length == 1) return GivenOnly(left, right);
        if (whole == 0) return Different(left, right);
        if (free != 0 && agreement > NameAgreement.Partial) agreement = NameAgreement.Partial;
        return new(agreement, Math.Max(coincidence, frequencies.OfEither(left.Key, right.Key)), left, right);
    }

    // the same word first, then an initial, a short form, a slip, a word that was cut
    private (NameAgreement How, int Partner, double Chance) Best(string word, string[] others, ulong free, bool cut)
    {
        for (var at = 0; at < others.Length; at++)
            if (IsFree(free, at) && others[at] == word) return (NameAgreement.Same, at, word.Length == 1 ? InitialByChance : frequencies.Of(word));
        for (var at = 0; at < others.Length; at++)
            if (IsFree(free, at) && (word.Length == 1 || others[at].Length == 1) && word[0] == others[at][0]) return (NameAgreement.Initial, at, InitialByChance);
        for (var at = 0; at < others.Length; at++)
            if (IsFree(free, at) && Nicknames.Match(word, others[at])) return (NameAgreement.Nickname, at, frequencies.Of(word) + frequencies.Of(others[at]));
        for (var at = 0; at < others.Length; at++)
            if (IsFree(free, at) && (EditDistance.IsSlip(word, others[at]) || (cut && IsCut(word, others[at]))))
                return (NameAgreement.Typo, at, SlipByChance + Math.Max(frequencies.Of(word), frequencies.Of(others[at])));
        return (NameAgreement.Different, -1, 1);
    }

    private static bool IsFree(ulong free, int at) => (free & (1UL << at)) != 0;

    private static bool IsCut(string word, string other) => word.Length > 2 && other.Length > 2 && (other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal));

    // one surname with two first names is a family, not a person: only the word that stands first may be alone in agreeing
    private NameMatch GivenOnly(NameForm left, NameForm right)
    {
        var (a, b) = (left.Words[0], right.Words[0]);
        if (a.Length < 2 || b.Length < 2 || left.Source != NameSource.Written || right.Source != NameSource.Written) return Different(left, right);
        return a == b ? new(NameAgreement.GivenOnly, frequencies.Of(a), left, right)
            : Nicknames.Match(a, b) ? new(NameAgreement.GivenOnly, frequencies.Of(a) + frequencies.Of(b), left, right)
            : Different(left, right);
    }

    private double Whole(NameForm name) => frequencies.OfWhole(name.Key, Chance(name.Words));

    // the words of "Jean-Luc" and of "Le Gall" go together: only the two rarest count, and particles not at all
    private double Chance(ReadOnlySpan<string> words)
    {
        var (rarest, second, seen) = (1.0, 1.0, 0);
        foreach (var word in words)
        {
            if (word.Length == 2 && words.Length > 2) continue;
            var chance = word.Length == 1 ? InitialByChance : frequencies.Of(word);
            seen++;
            if (chance < rarest) (rarest, second) = (chance, rarest); else if (chance < second) second = chance;
        }

        return seen == 0 ? 1 : rarest * second;
    }

    private static NameMatch Different(NameForm left, NameForm right) => new(NameAgreement.Different, 1, left, right);
}
