using System.Globalization;
using Filon.Imports;
using NodaTime;
using NodaTime.Text;

namespace Filon.Demonstration;

/// <summary><c>couts.csv</c>: what the marketing and the sales of the simulated company cost, as its accountant keeps it.</summary>
internal static class CostsFile
{
    private const string Advertising = "Publicité";
    private const double CommissionRate = 0.03;
    private static readonly LocalDatePattern FrenchDate = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    private static readonly NumberFormatInfo FrenchNumber = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00a0", NumberDecimalDigits = 2, NegativeSign = "-" };

    public static void Write(string path, World world)
    {
        using var file = SheetFile.French(path);
        file.Line("Date", "Équipe", "Canal", "Campagne", "Catégorie", "Libellé", "Montant HT");
        var teams = TeamsOf(world.Size);
        for (var month = 0; month < Calendar.Months; month++)
        {
            var first = world.Calendar.First.PlusMonths(month);
            if (first >= world.Calendar.Today) return;
            foreach (var cost in Costs(world, first, Chance.About(world.Seed, "costs", month), teams))
                file.Line(FrenchDate.Format(cost.Date), cost.Team, cost.Channel, cost.Campaign, cost.Category, cost.Label, cost.Euros.ToString("N2", FrenchNumber));
        }
    }

    /// <summary>A company with more deals has more people and pays more for everything.</summary>
    internal static int TeamsOf(DemonstrationSize size) => Math.Max(1, (int)Math.Round(size.Deals / 120.0));

    private static IEnumerable<Cost> Costs(World world, LocalDate first, Chance chance, int teams)
    {
        var last = first.With(DateAdjusters.EndOfMonth) is var end && end < world.Calendar.Today ? end : world.Calendar.Today.PlusDays(-1);
        // half of a salary of 3,000 €, 50 % of charges, 100 € of hosting and design: 2,350 € a month for the blog
        yield return new(last, "Marketing", "Blog", null, "Salaire", "Rédactrice du blog, mi-temps", 1_500m * teams);
        yield return new(last, "Marketing", "Blog", null, "Charges sociales", "Rédactrice du blog, mi-temps", 750m * teams);
        yield return new(first, "Marketing", "Blog", null, "Hébergement", "Hébergement du blog", 40m * teams);
        yield return new(first, "Marketing", "Blog", null, "Design", "Illustrations", 60m * teams);
        yield return new(last, "Marketing", "Google Ads", "marque", Advertising, "Annonces du mois", chance.Between(280_00, 420_00) * teams / 100m);
        yield return new(last, "Marketing", "Google Ads", "gmao-mobile", Advertising, "Annonces du mois", chance.Between(900_00, 1_700_00) * teams / 100m);
        if (chance.Happens(0.5)) yield return new(last, "Marketing", "LinkedIn", null, Advertising, "Posts sponsorisés", chance.Between(200_00, 700_00) * teams / 100m);
        yield return new(first, "Marketing", "E-mail", null, "Outil", "Envoi de la newsletter", 89m * teams);
        yield return new(first, "Marketing", "Webinaire", null, "Outil", "Salle virtuelle", 129m * teams);
        yield return new(first, "Marketing", null, null, "Agence", "Agence web, forfait mensuel", 650m * teams);
        if (first.Month is 3 or 9) yield return new(last, "Marketing", "Google Ads", "gmao-mobile", Advertising, "Avoir Google Ads", -chance.Between(60_00, 180_00) * teams / 100m);
        yield return new(last, "Fidélisation", null, null, "Salaire", "Support client, quart de temps", 700m * teams);
        yield return new(last, "Fidélisation", null, null, "Charges sociales", "Support client, quart de temps", 350m * teams);
        foreach (var cost in Shows(world, first, teams)) yield return cost;
        if (Commission(world, first) is var commission and > 0) yield return new(last, "Commercial", null, null, "Commission", "Commissions sur les ventes du mois", commission);
    }

    private static IEnumerable<Cost> Shows(World world, LocalDate first, int teams)
    {
        foreach (var show in world.Meetings.Shows.Where(show => world.Calendar.Date(show.Day).ToYearMonth() == first.ToYearMonth()))
        {
            var price = decimal.Parse(Words.Events.First(row => row[0] == show.Name)[4], CultureInfo.InvariantCulture);
            yield return new(world.Calendar.Date(show.Day), "Marketing", "Salon", show.Slug, "Salon", $"Stand, {show.Name}", price * teams);
            yield return new(world.Calendar.Date(show.Day), "Marketing", "Salon", show.Slug, "Déplacement", "Train, hôtel, repas", 640m * teams);
        }
    }

    private static decimal Commission(World world, LocalDate first) => Math.Round((decimal)CommissionRate * world.Market.Sales
        .Where(sale => sale.Status == DealStatus.Won && world.Calendar.Date(sale.Expected).ToYearMonth() == first.ToYearMonth())
        .Sum(sale => (decimal)sale.Euros), 2);

    private sealed record Cost(LocalDate Date, string Team, string? Channel, string? Campaign, string Category, string Label, decimal Euros);
}
