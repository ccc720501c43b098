namespace Filon.Demonstration;

/// <summary>The files that the simulated company would have, and the truth about them. Same seed, size and day: same bytes.</summary>
public sealed record DemonstrationFiles(string Folder)
{
    public const int UsualSeed = 1;

    /// <summary>How many files there are to import.</summary>
    public const int Count = 12;

    /// <summary>The last to be imported: where it is in, the demonstration is whole.</summary>
    public const string Last = "heures.xlsx";

    public string XArchive => Path.Combine(Folder, "x-archive-rondelis.zip");

    /// <summary>Archives of the same account asked for earlier: only the lists of who follows whom are left in them.</summary>
    public IReadOnlyList<(string Path, int DaysAgo)> EarlierLists => [.. new[] { 120, 90, 60, 30 }.Select(days => (Path.Combine(Folder, $"x-listes-il-y-a-{days}-jours.zip"), days))];

    public string Contacts => Path.Combine(Folder, "hubspot-contacts.csv");
    public string Companies => Path.Combine(Folder, "hubspot-companies.csv");
    public string Deals => Path.Combine(Folder, "hubspot-deals.csv");
    public string Touches => Path.Combine(Folder, "touches.csv");
    public string Conversions => Path.Combine(Folder, "conversions.csv");
    public string Costs => Path.Combine(Folder, "couts.csv");
    public string Hours => Path.Combine(Folder, Last);

    /// <summary>Not to be imported: what the others hide.</summary>
    public string Truth => Path.Combine(Folder, "truth.json");

    /// <summary>In the order in which a person would import them: companies before the contacts who work there.</summary>
    public IReadOnlyList<string> ToImport => [Companies, Contacts, Deals, .. EarlierLists.Select(lists => lists.Path), XArchive, Touches, Conversions, Costs, Hours];

    /// <summary>Simulates 24 months that end yesterday and writes every file, replacing those of the same names.</summary>
    public static DemonstrationFiles Write(string folder, int seed, DemonstrationSize size, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var files = new DemonstrationFiles(folder);
        var world = World.Simulate(seed, size, clock);
        var register = new Register();
        var crm = Crm.Keep(world);
        HubSpotFiles.Companies(files.Companies, world, crm);
        HubSpotFiles.Contacts(files.Contacts, world, crm, register);
        HubSpotFiles.Deals(files.Deals, world, crm);
        var voices = Voices.Hear(world); // once: whoever is heard again has another number
        XArchiveFile.Write(files.XArchive, world, voices, register);
        foreach (var (path, daysAgo) in files.EarlierLists) XArchiveFile.WriteLists(path, world, voices, daysAgo);
        TouchesFile.Write(files.Touches, world, register);
        ConversionsFile.Write(files.Conversions, world, register);
        CostsFile.Write(files.Costs, world);
        HoursFile.Write(files.Hours, world);
        TruthFile.Write(files.Truth, world, register);
        return files;
    }
}
