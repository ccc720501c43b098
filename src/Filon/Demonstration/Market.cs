using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>All firms of the simulated world: what reaches them, what they do, and what they would have done without a route.</summary>
internal sealed class Market
{
    private readonly Exposure[][] _exposures;
    private readonly int _days;
    private readonly double _threshold;

    private Market(Exposure[][] exposures, Temper[] tempers, int days, double threshold)
    {
        (_exposures, Tempers, _days, _threshold) = (exposures, tempers, days, threshold);
        Courtships = Array.ConvertAll(Enumerable.Range(0, exposures.Length).ToArray(), firm => Run(firm, null));
        Sales = SalesOf(firm => Courtships[firm]);
    }

    public Temper[] Tempers { get; }

    public Courtship[] Courtships { get; }

    public IReadOnlyList<Sale> Sales { get; }

    public static Market Open(int seed, DemonstrationSize size, Meetings meetings, int days)
    {
        var activity = Activity(seed, size, meetings, days);
        var exposures = new Exposure[size.Companies][];
        var tempers = new Temper[size.Companies];
        for (var firm = 0; firm < size.Companies; firm++)
        {
            exposures[firm] = Exposure.Draw(seed, firm, days, activity, meetings);
            tempers[firm] = Temper.Draw(seed, firm);
        }

        return new Market(exposures, tempers, days, Threshold(exposures, tempers, days, size.Deals));
    }

    /// <summary>What the won deals of the window would have been, had this route never existed; every other draw stays.</summary>
    public IReadOnlyList<Sale> SalesWithout(Route route) => SalesOf(firm => Run(firm, route));

    private Courtship Run(int firm, Route? without) => Courtship.Run(_exposures[firm], Tempers[firm], _threshold, without);

    private List<Sale> SalesOf(Func<int, Courtship> courtship)
    {
        var sales = new List<Sale>();
        for (var firm = 0; firm < _exposures.Length; firm++) Sale.Close(firm, Tempers[firm], courtship(firm), _days, sales);
        sales.Sort((a, b) => a.Created != b.Created ? a.Created.CompareTo(b.Created) : a.Firm.CompareTo(b.Firm));
        return sales;
    }

    /// <summary>How much livelier than the table of influences says, so that firms make up four touches in five: tried on a sample.</summary>
    private static double Activity(int seed, DemonstrationSize size, Meetings meetings, int days)
    {
        const int touchesOfADeal = 7;
        var sample = Math.Min(size.Companies, 400);
        var wanted = (0.8 * size.Touches - touchesOfADeal * size.Deals) / size.Companies;
        double low = 0.1, high = 10;
        for (var round = 0; round < 10; round++)
        {
            var middle = Math.Sqrt(low * high);
            var contacts = 0.0;
            for (var firm = 0; firm < sample; firm++)
                contacts += Courtship.Run(Exposure.Draw(seed, firm, days, middle, meetings), Temper.Draw(seed, firm), double.MaxValue).Contacts.Count;
            if (contacts / sample < wanted) low = middle; else high = middle;
        }

        return low;
    }

    /// <summary>The interest at which a firm asks, such that there are about as many deals as wanted: fewer as it rises.</summary>
    private static double Threshold(Exposure[][] exposures, Temper[] tempers, int days, int wanted)
    {
        double low = 0.05, high = 20;
        for (var round = 0; round < 18; round++)
        {
            var middle = Math.Sqrt(low * high);
            var sales = new List<Sale>();
            for (var firm = 0; firm < exposures.Length; firm++)
                Sale.Close(firm, tempers[firm], Courtship.Run(exposures[firm], tempers[firm], middle), days, sales);
            if (sales.Count == wanted) return middle;
            if (sales.Count > wanted) low = middle; else high = middle;
        }

        return Math.Sqrt(low * high);
    }
}
