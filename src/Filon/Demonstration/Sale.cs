using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>One deal of the simulated company. Days are since the first; a deal decided after the last day is still open.</summary>
/// <param name="Expected">The day it is or will be decided.</param>
internal sealed record Sale(int Firm, DealType Type, DealStatus Status, double Created, double Expected, int Licences)
{
    public const int EurosPerLicence = 1_000;

    public int Euros => Licences * EurosPerLicence;

    /// <summary>The first deal and what follows from it: licences added, renewals every year.</summary>
    public static void Close(int firm, Temper temper, Courtship courtship, int days, List<Sale> sales)
    {
        if (courtship.Asks is not { } asks || asks >= days) return;
        var created = asks + 1 + temper.HesitationDays / 4;
        if (created >= days) return;
        var decided = created + temper.CycleDays;
        var status = decided >= days ? DealStatus.Open : courtship.Wins ? DealStatus.Won : DealStatus.Lost;
        sales.Add(new Sale(firm, DealType.New, status, created, decided, temper.Licences));
        if (status == DealStatus.Won) FollowUp(firm, temper, decided, days, sales);
    }

    private static void FollowUp(int firm, Temper temper, double won, int days, List<Sale> sales)
    {
        var chance = Chance.About(temper.FollowUpSeed, "follow-up");
        var licences = temper.Licences;
        if (chance.Happens(0.4))
        {
            var created = won + 40 + chance.Exponential(120);
            var decided = created + chance.Lognormal(30, 0.5);
            var extra = Math.Max(1, licences / 4 + chance.Below(4));
            if (Add(new Sale(firm, DealType.Additional, chance.Happens(0.8) ? DealStatus.Won : DealStatus.Lost, created, decided, extra), days, sales)) licences += extra;
        }

        for (var year = won + 365; chance.Happens(0.87); year += 365)
            if (!Add(new Sale(firm, DealType.Renewal, DealStatus.Won, year - 60, year - chance.Below(25), licences), days, sales)) return;
    }

    private static bool Add(Sale sale, int days, List<Sale> sales)
    {
        if (sale.Created >= days) return false;
        sales.Add(sale.Expected >= days ? sale with { Status = DealStatus.Open } : sale);
        return sale.Expected < days && sale.Status == DealStatus.Won;
    }
}
