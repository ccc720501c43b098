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
        return PackedName.Find(written.Packings, packed.Compact, packed.IsCut) is { } found
            ? new(found.Agreement, Chance(found.Full) * (found.Agreement == NameAgreement.Initial ? InitialByChance : 1), left, right)
            : Different(left, right);
    }

    private static NameMatch Compact(NameForm left, NameForm right) => left.Compact == right.Compact && left.Compact.Length >= 6
        ? new(NameAgreement.Initial, CompactByChance, left, right)
        : Different(left, right);

    private NameMatch ByWords(NameForm left, NameForm right)
    {
        if (left.Sorted == right.Sorted || left.Compact == right.Compact)
            return left.Words.Length == 1 ? new(NameAgreement.GivenOnly, frequencies.Of(left.Words[0]), left, right) : new(NameAgreement.Same, Chance(left.Words), left, right);
        var (few, many) = left.Words.Length <= right.Words.Length ? (left.Words, right.Words) : (right.Words, left.Words);
        var free = many.ToList();
        var (agreement, coincidence, whole, missed) = (NameAgreement.Same, 1.0, 0, 0);
        foreach (var word in few.OrderByDescending(word => word.Length))
        {
            var (how, partner, chance) = Best(word, free, left.IsCut || right.IsCut);
            if (partner is null) { missed++; continue; }
            free.Remove(partner);
            coincidence *= chance;
            if (how < agreement) agreement = how;
            if (how is NameAgreement.Same or NameAgreement.Typo && word.Length > 1) whole++;
        }

        if (missed > 0 || few.Length == 1) return GivenOnly(left, right);
        if (whole == 0) return Different(left, right);
        if (free.Count > 0 && agreement > NameAgreement.Partial) agreement = NameAgreement.Partial;
        return new(agreement, coincidence, left, right);
    }

    private (NameAgreement How, string? Partner, double Chance) Best(string word, List<string> others, bool cut)
    {
        if (others.Contains(word)) return (NameAgreement.Same, word, word.Length == 1 ? InitialByChance : frequencies.Of(word));
        foreach (var other in others)
            if ((word.Length == 1 || other.Length == 1) && word[0] == other[0]) return (NameAgreement.Initial, other, InitialByChance);
        foreach (var other in others)
            if (Nicknames.Match(word, other)) return (NameAgreement.Nickname, other, frequencies.Of(word) + frequencies.Of(other));
        foreach (var other in others)
            if (EditDistance.IsSlip(word, other)) return (NameAgreement.Typo, other, SlipByChance + Math.Max(frequencies.Of(word), frequencies.Of(other)));
        foreach (var other in others)
            if (cut && word.Length > 2 && other.Length > 2 && (other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal)))
                return (NameAgreement.Typo, other, SlipByChance + Math.Max(frequencies.Of(word), frequencies.Of(other)));
        return (NameAgreement.Different, null, 1);
    }

    // one surname with two first names is a family, not a person: only the word that stands first may be alone in agreeing
    private NameMatch GivenOnly(NameForm left, NameForm right)
    {
        var (a, b) = (left.Words[0], right.Words[0]);
        if (a.Length < 2 || b.Length < 2 || left.Source != NameSource.Written || right.Source != NameSource.Written) return Different(left, right);
        return a == b ? new(NameAgreement.GivenOnly, frequencies.Of(a), left, right)
            : Nicknames.Match(a, b) ? new(NameAgreement.GivenOnly, frequencies.Of(a) + frequencies.Of(b), left, right)
            : Different(left, right);
    }

    // the words of "Jean-Luc" and of "Le Gall" go together: only the two rarest count, and particles not at all
    private double Chance(string[] words)
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
