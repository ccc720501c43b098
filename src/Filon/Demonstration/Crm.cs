using Filon.Imports;

namespace Filon.Demonstration;

/// <summary>What the sales people keep in HubSpot: some of the persons, a few of them twice, not always spelt right.</summary>
internal sealed class Crm
{
    private readonly List<CrmContact> _contacts = [];
    private readonly Dictionary<int, string> _idOfActor = [];

    public IReadOnlyList<CrmContact> Contacts => _contacts;

    public static string CompanyId(int firm) => (8_100_000_000L + firm * 37L).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string? IdOf(int actor) => _idOfActor.GetValueOrDefault(actor);

    public static Crm Keep(World world)
    {
        var crm = new Crm();
        var since = new Dictionary<int, int>();
        foreach (var request in world.Diary.Requests)
            if (request.Kind != "sign-up") Earliest(since, request.Actor, request.Moment);
        foreach (var touch in world.Diary.Touches)
            if (touch.Kind is TouchKind.Sales or TouchKind.Opportunity) Earliest(since, touch.Actor, touch.Moment);
        foreach (var sale in world.Market.Sales)
            foreach (var actor in world.Committees[sale.Firm]) Earliest(since, actor.Number, (int)(sale.Created * 86_400));
        var bought = world.Market.Sales.Where(sale => sale.Status == DealStatus.Won).Select(sale => sale.Firm).ToHashSet();
        var sold = world.Market.Sales.Select(sale => sale.Firm).ToHashSet();
        foreach (var (actor, moment) in since.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key))
            crm.Enter(world, world.Cast.Actors[actor], moment, actorFirm => bought.Contains(actorFirm) ? "Customer" : sold.Contains(actorFirm) ? "Opportunity" : "Lead");
        return crm;
    }

    private static void Earliest(Dictionary<int, int> since, int actor, int moment) =>
        since[actor] = since.TryGetValue(actor, out var known) ? Math.Min(known, moment) : moment;

    private void Enter(World world, Actor actor, int moment, Func<int, string> stage)
    {
        var chance = Chance.About(world.Seed, "crm", actor.Number);
        var lifecycle = actor.Firm is { } firm ? stage(firm) : "Subscriber";
        var contact = Written(world, actor, moment, lifecycle, chance, chance.Happens(0.95) ? actor.Email : null);
        _contacts.Add(contact);
        _idOfActor.Add(actor.Number, contact.Id);
        if (chance.Happens(0.05)) _contacts.Add(Written(world, actor, moment + 86_400 * chance.Between(3, 200), lifecycle, chance, actor.PrivateEmail));
    }

    private CrmContact Written(World world, Actor actor, int moment, string lifecycle, Chance chance, string? email)
    {
        var (first, last) = chance.Mark() switch
        {
            < 0.76 => (actor.First, actor.Last),
            < 0.83 => (Spelling.WithoutAccents(actor.First), Spelling.WithoutAccents(actor.Last)),
            < 0.89 => (actor.First, Spelling.Capitals(actor.Last)),
            < 0.92 => (actor.Last, actor.First),
            < 0.95 => (actor.Nickname ?? actor.First, actor.Last),
            < 0.97 => (actor.First, Spelling.Mistyped(actor.Last, chance)),
            _ => ("", actor.Last),
        };
        return new CrmContact
        {
            Id = (51_000_000L + _contacts.Count * 13L + chance.Below(12)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Actor = actor.Number, First = first, Last = last, Email = email, Moment = moment, Stage = lifecycle,
            Phone = chance.Happens(0.45) ? actor.Phone : null,
            CompanyName = actor.Firm is { } firm ? Spelling.Firm(world.Firms[firm].Name, chance) : null,
            CompanyId = actor.Firm is { } employer && chance.Happens(0.96) ? CompanyId(employer) : null,
            Owner = Site.Sellers[(actor.Firm ?? actor.Number) % Site.Sellers.Length],
            Source = chance.Pick(Sources),
        };
    }

    private static readonly string[] Sources = ["Organic search", "Paid search", "Organic social", "Email marketing", "Direct traffic", "Offline sources", "Referrals"];
}
