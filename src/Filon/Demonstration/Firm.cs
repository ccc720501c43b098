namespace Filon.Demonstration;

/// <summary>A firm that might buy.</summary>
/// <param name="Domain">Null for a small firm that writes from a free mailbox.</param>
/// <param name="AddressForm">How its addresses are made: 0 first.last, 1 f.last, 2 flast, 3 last.first.</param>
internal sealed record Firm(int Number, string Name, string? Domain, string Industry, int AddressForm)
{
    private static readonly double[] AddressForms = [0.62, 0.8, 0.93, 1];

    public static Firm[] Found(int seed, int count)
    {
        var firms = new Firm[count];
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var number = 0; number < count; number++)
        {
            var chance = Chance.About(seed, "firm", number);
            var name = Invent(chance, count, names);
            var form = FormOf(chance.Mark());
            firms[number] = new Firm(number, name, chance.Happens(0.95) ? DomainOf(name) : null, chance.Pick(Words.Industries), form);
        }

        return firms;
    }

    private static int FormOf(double mark) => Array.FindIndex(AddressForms, limit => mark < limit);

    private static string DomainOf(string name) => string.Join('-', name.Split(' ').Select(Spelling.Plain)) + ".example";

    private static string Invent(Chance chance, int count, HashSet<string> taken)
    {
        while (true)
        {
            // sister firms ("… Industrie", "… Énergie") exist even among few: they are not one company
            var name = chance.Pick(Words.CompanyNames);
            if (chance.Happens(count > 1_000 ? 0.85 : 0.25)) name += " " + chance.Pick(Words.Sectors);
            if (count > 1_000 && chance.Happens(0.6)) name += " " + chance.Pick(Slots.Places);
            if (taken.Add(Spelling.WithoutAccents(name))) return name;
        }
    }
}
