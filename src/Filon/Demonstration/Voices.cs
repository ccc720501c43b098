namespace Filon.Demonstration;

/// <summary>Who is heard on X: the accounts that follow or are followed, and those among them that speak with us.</summary>
internal sealed class Voices
{
    private Voices(IReadOnlyList<(XAccount Account, int Person)> all, IReadOnlyList<(XAccount Account, int Person)> talking) => (All, Talking) = (all, talking);

    /// <summary>Everyone, people known elsewhere and strangers mixed; a stranger's person number comes after those of the cast.</summary>
    public IReadOnlyList<(XAccount Account, int Person)> All { get; }

    /// <summary>Mentioned or written to some day: only for these does the archive show a handle and a name.</summary>
    public IReadOnlyList<(XAccount Account, int Person)> Talking { get; }

    public static Voices Hear(World world)
    {
        var chance = Chance.About(world.Seed, "voices");
        var all = world.Cast.Actors.Where(actor => actor.X is not null).Select(actor => (Account: actor.X!, Person: actor.Number)).ToList();
        var strangers = all.Count;
        for (var number = 0; number < strangers; number++) all.Add((world.Cast.Stranger(number), world.Cast.Actors.Count + number));
        for (var last = all.Count - 1; last > 0; last--)
        {
            var other = chance.Below(last + 1);
            (all[last], all[other]) = (all[other], all[last]);
        }

        return new Voices(all, [.. all.Where(_ => chance.Happens(0.36))]);
    }
}
