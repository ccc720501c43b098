using System.Globalization;
using Filon.Imports;
using NodaTime.Text;

namespace Filon.Demonstration;

/// <summary>The three HubSpot exports, with the columns of its English labels and times of Paris.</summary>
internal static class HubSpotFiles
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly string[] OpenStages = ["Appointment scheduled", "Qualified to buy", "Presentation scheduled", "Decision maker bought-In", "Contract sent"];

    public static void Contacts(string path, World world, Crm crm, Register register)
    {
        using var file = SheetFile.Export(path);
        file.Line("Record ID", "First Name", "Last Name", "Email", "Phone Number", "Job Title", "Company Name", "Contact owner", "Create Date", "Lifecycle Stage", "Original Source", "Associated Company IDs");
        foreach (var contact in crm.Contacts)
        {
            register.Note("hubspot", contact.Id, null, contact.Actor);
            file.Line(contact.Id, contact.First, contact.Last, contact.Email, contact.Phone, world.Cast.Actors[contact.Actor].Title, contact.CompanyName, contact.Owner,
                At(world, contact.Moment), contact.Stage, contact.Source, contact.CompanyId);
        }
    }

    public static void Companies(string path, World world, Crm crm)
    {
        using var file = SheetFile.Export(path);
        file.Line("Record ID", "Company name", "Domain", "Company owner", "Industry");
        var known = crm.Contacts.Select(contact => world.Cast.Actors[contact.Actor].Firm).OfType<int>().Concat(world.Market.Sales.Select(sale => sale.Firm)).ToHashSet();
        foreach (var firm in world.Firms.Where(firm => known.Contains(firm.Number)))
            file.Line(Crm.CompanyId(firm.Number), firm.Name, firm.Domain, Site.Sellers[firm.Number % Site.Sellers.Length], firm.Industry);
    }

    public static void Deals(string path, World world, Crm crm)
    {
        using var file = SheetFile.Export(path);
        file.Line("Record ID", "Deal Name", "Deal Stage", "Amount", "Deal owner", "Close Date", "Create Date", "Last Activity Date", "Associated Company IDs", "Associated Contact IDs");
        for (var index = 0; index < world.Market.Sales.Count; index++)
        {
            var sale = world.Market.Sales[index];
            var chance = Chance.About(world.Seed, "deal", index);
            var decided = Math.Min(sale.Expected, world.Calendar.Days - 0.01);
            file.Line(Id(index), Name(world, sale), Stage(sale, chance), sale.Euros.ToString(CultureInfo.InvariantCulture), Site.Sellers[sale.Firm % Site.Sellers.Length],
                sale.Status == DealStatus.Open ? Written.Format(world.Calendar.Date(sale.Expected).AtMidnight().PlusHours(17)) : At(world, world.Calendar.AtWork(sale.Expected, sale.Expected % 1)),
                At(world, world.Calendar.AtWork(sale.Created, sale.Created % 1)), At(world, world.Calendar.AtWork(Math.Max(sale.Created, decided - chance.Mark() * 9), chance.Mark())),
                Crm.CompanyId(sale.Firm), string.Join(';', Involved(world.Committees[sale.Firm], chance).Select(actor => crm.IdOf(actor.Number))));
        }
    }

    public static string Id(int sale) => (17_300_000_000L + sale * 211L).ToString(CultureInfo.InvariantCulture);

    public static string Name(World world, Sale sale) => world.Firms[sale.Firm].Name + sale.Type switch
    {
        DealType.Additional => $" - {sale.Licences} licences supplémentaires",
        DealType.Renewal => $" - Renouvellement {world.Calendar.Date(sale.Expected).Year}",
        _ => $" - {sale.Licences} licences",
    };

    /// <summary>The first to have met us is always on the deal, the others mostly.</summary>
    private static List<Actor> Involved(IReadOnlyList<Actor> committee, Chance chance) => [.. committee.Where((_, index) => index == 0 || chance.Happens(0.8))];

    private static string Stage(Sale sale, Chance chance) => sale.Status switch
    {
        DealStatus.Won => "Closed won",
        DealStatus.Lost => "Closed lost",
        _ => chance.Pick(OpenStages),
    };

    private static string At(World world, int moment) => Written.Format(world.Calendar.At(moment).InZone(Calendar.Zone).LocalDateTime);
}
