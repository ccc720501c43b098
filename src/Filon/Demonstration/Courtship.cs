namespace Filon.Demonstration;

/// <summary>What became of one firm: the contacts that really happened and the day it asked for a demonstration.</summary>
/// <param name="Asks">Day since the first; null: it never did in the window.</param>
/// <param name="Wins">Whether the first deal, once decided, is won.</param>
internal sealed record Courtship(IReadOnlyList<Exposure> Contacts, double? Asks, bool Wins)
{
    private const double MemoryDays = 200;
    private const double InterestHalfLifeDays = 110;
    private const double UsualChanceOfWinning = 0.27;

    /// <summary>The route that made us known; the first contact is a discovery by construction.</summary>
    public Route? FoundBy => Contacts.Count == 0 ? null : Contacts[0].Route;

    /// <param name="without">A route taken out of the world: what would have happened then, all else drawn alike.</param>
    public static Courtship Run(IReadOnlyList<Exposure> exposures, Temper temper, double threshold, Route? without = null)
    {
        var contacts = new List<Exposure>(exposures.Count);
        double interest = 0, lastDay = 0, lastDiscovery = double.NegativeInfinity, chance = UsualChanceOfWinning;
        double? crossed = null;
        foreach (var exposure in exposures)
        {
            if (exposure.Route == without || !Happens(exposure, lastDiscovery)) continue;
            contacts.Add(exposure);
            if (exposure.Discovers) lastDiscovery = exposure.Day;
            if (crossed is not null) continue;
            interest = interest * Math.Pow(2, (lastDay - exposure.Day) / InterestHalfLifeDays) + Influence.Of(exposure.Route).Interest;
            lastDay = exposure.Day;
            if (interest >= threshold * temper.Resistance) crossed = exposure.Day;
        }

        var asks = crossed + temper.HesitationDays;
        foreach (var influence in Influence.All)
            if (influence.Winning > 0 && asks is not null && contacts.Exists(contact => contact.Route == influence.Route && contact.Day <= asks + temper.CycleDays / 2))
                chance += influence.Winning;
        return new Courtship(contacts, asks, temper.WinMark < Math.Min(0.85, chance));
    }

    private static bool Happens(Exposure exposure, double lastDiscovery) =>
        exposure.Discovers || exposure.Mark < Math.Exp(-(exposure.Day - lastDiscovery) / MemoryDays);
}
