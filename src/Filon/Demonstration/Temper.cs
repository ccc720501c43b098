namespace Filon.Demonstration;

/// <summary>What a firm is like as a buyer, drawn before anything happens to it.</summary>
/// <param name="Resistance">Interest needed, relative to the threshold of the simulated world.</param>
/// <param name="CycleDays">From the demonstration asked for to the decision; 70 days on average, a few beyond six months.</param>
/// <param name="WinMark">Wins when below the chance of winning.</param>
internal sealed record Temper(double Resistance, double HesitationDays, double CycleDays, double WinMark, int Licences, int Committee, int FollowUpSeed)
{
    public static Temper Draw(int seed, int firm)
    {
        var chance = Chance.About(seed, "temper", firm);
        return new Temper(
            chance.Lognormal(1, 0.45), chance.Lognormal(8, 0.8), chance.Lognormal(70, 0.6), chance.Mark(),
            Licences: (int)Math.Clamp(chance.Lognormal(9, 0.75), 3, 120), Committee: chance.Between(2, 4), FollowUpSeed: chance.Below(int.MaxValue));
    }
}
