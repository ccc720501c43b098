using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>How each firm's people went through it: discovery, interest, the demonstration, the calls, the deals.</summary>
internal sealed class Buying(int seed, Market market, Cast cast, Diary diary, int days)
{
    private readonly ILookup<int, Sale> _sales = market.Sales.ToLookup(sale => sale.Firm);

    /// <returns>The people of each firm; none where we are unknown.</returns>
    public IReadOnlyList<IReadOnlyList<Actor>> Play(int firms)
    {
        var committees = new IReadOnlyList<Actor>[firms];
        // whoever met us first recommends us later: firms are played in the order in which they found us
        var order = Enumerable.Range(0, firms).OrderBy(firm => market.Courtships[firm].Contacts is [var first, ..] ? first.Day : float.MaxValue).ThenBy(firm => firm);
        foreach (var firm in order) committees[firm] = market.Courtships[firm].Contacts.Count == 0 ? [] : Play(firm, market.Courtships[firm]);
        return committees;
    }

    private List<Actor> Play(int firm, Courtship courtship)
    {
        var temper = market.Tempers[firm];
        var sales = _sales[firm].ToList();
        var people = new List<Actor>();
        var size = sales.Count > 0 ? temper.Committee : Math.Min(2, (courtship.Contacts.Count + 2) / 3);
        while (people.Count < size) people.Add(cast.Enter(firm, people));
        for (var index = 0; index < courtship.Contacts.Count; index++)
            diary.Meet(people[Who(index, courtship.Contacts[index].Who, people.Count)].Number, courtship.Contacts[index].Route, courtship.Contacts[index].Day, KindOf(courtship.Contacts[index].Route));
        if (courtship.Asks is { } asks && asks < days) Ask(firm, courtship, people, asks);
        foreach (var sale in sales) Sell(sale, people);
        return people;
    }

    private static TouchKind KindOf(Route route) => route is Route.ColdCall or Route.SalesCall ? TouchKind.Sales : TouchKind.Marketing;

    /// <summary>Every second contact brings in somebody new until all have come.</summary>
    private static int Who(int index, float mark, int people) =>
        index % 2 == 0 && index / 2 < people ? index / 2 : (int)(mark * Math.Min(people, index / 2 + 1));

    /// <summary>Once decided, people look for our name: the visits that take the last click and cause nothing.</summary>
    private void Ask(int firm, Courtship courtship, List<Actor> people, double asks)
    {
        var chance = Chance.About(seed, "ask", firm);
        var asker = people[Math.Min(people.Count - 1, chance.Below(2))].Number;
        if (chance.Happens(0.5)) diary.Meet(asker, Route.OrganicSearch, Math.Max(0, asks - chance.Exponential(2)), byName: true);
        if (chance.Happens(0.4)) diary.Meet(chance.Pick(people).Number, Route.Direct, Math.Max(0, asks - chance.Exponential(1.5)));
        var last = chance.Mark() switch { < 0.5 => Route.PaidSearch, < 0.78 => Route.OrganicSearch, _ => Route.Direct };
        diary.Meet(asker, last, asks, TouchKind.Lead, byName: true);
        diary.AskForDemonstration(asker, asks, courtship.FoundBy, 0.999);
    }

    private void Sell(Sale sale, List<Actor> people)
    {
        var chance = Chance.About(seed, "sell", sale.Firm * 16 + (int)sale.Type * 4 + (int)sale.Created % 4);
        diary.Meet(people[0].Number, Route.SalesCall, sale.Created, TouchKind.Opportunity);
        var end = Math.Min(sale.Expected - 3, days - 1);
        var calls = sale.Type == DealType.New ? chance.Between(1, 4) : chance.Below(2);
        for (var call = 0; call < calls; call++)
            if (end > sale.Created + 1) diary.Meet(chance.Pick(people).Number, Route.SalesCall, sale.Created + 1 + chance.Mark() * (end - sale.Created - 1), TouchKind.Sales);
        if (sale.Type == DealType.New && chance.Happens(0.35) && end > sale.Created + 1)
            diary.Meet(chance.Pick(people).Number, Route.PaidSearch, sale.Created + 1 + chance.Mark() * (end - sale.Created - 1), byName: true);
        if (sale.Status == DealStatus.Won) diary.Customer(people[0].Number, sale.Expected);
    }
}
