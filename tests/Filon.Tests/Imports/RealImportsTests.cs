using System.IO.Compression;
using Filon.Imports;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>Files that others wrote, all the way into the tables and out again.</summary>
public sealed class RealImportsTests
{
    [Theory, EveryEngine]
    public async Task A_real_X_archive_becomes_posts_follows_and_profiles_and_can_be_undone(Engine engine)
    {
        if (SharedData.Find("social-x-archive") is not { } folder) return;
        await using var world = await ImportWorld.CreateAsync(engine, resolve: true);
        var import = await world.ApplyAsync(await world.PreviewAsync("twitter-archive.zip", Archive(folder)));

        import.Format.ShouldBe("x-archive");
        (await world.OneAsync<long>("select count(*) from post")).ShouldBe(820);
        (await world.OneAsync<long>("select count(*) from follow")).ShouldBeGreaterThan(0);
        (await world.OneAsync<long>("select count(*) from profile where is_own")).ShouldBe(1);
        (await world.OneAsync<long>("select count(*) from person")).ShouldBeGreaterThan(1);

        (await world.ApplyAsync(await world.PreviewAsync("again.zip", Archive(folder)))).Counts.ShouldBe(new ImportCounts(0, 0, import.Lines - import.Refused, import.Refused));
        await world.UndoAsync(import);
        foreach (var table in new[] { "post", "follow", "profile", "person", "import_source" })
            (await world.OneAsync<long>($"select count(*) from {table}")).ShouldBe(0, table);
    }

    [Theory, EveryEngine]
    public async Task HubSpot_exports_become_contacts_and_deals_tied_to_each_other(Engine engine)
    {
        if (SharedData.Find("format-samples") is not { } folder) return;
        await using var world = await ImportWorld.CreateAsync(engine, resolve: true);

        var deals = await world.ApplyAsync(await world.PreviewAsync("deals.csv", await File.ReadAllBytesAsync(Path.Combine(folder, "hubspot_synthetic_deals.csv"))));
        var contacts = await world.ApplyAsync(await world.PreviewAsync("contacts.csv", await File.ReadAllBytesAsync(Path.Combine(folder, "hubspot_synthetic_contacts.csv"))));

        deals.Format.ShouldBe("hubspot-deals");
        contacts.Format.ShouldBe("hubspot-contacts");
        (await world.OneAsync<long>("select count(*) from deal")).ShouldBe(deals.Added);
        (await world.OneAsync<long>("select count(*) from deal_profile dp join profile p on p.id = dp.profile_id where p.name is not null")).ShouldBeGreaterThan(0);
        (await world.OneAsync<long>("select count(*) from deal where company_id is not null")).ShouldBeGreaterThan(0);
        await world.UndoAsync(contacts);
        await world.UndoAsync(deals);
        foreach (var table in new[] { "deal", "deal_profile", "profile", "person", "company", "import_source" })
            (await world.OneAsync<long>($"select count(*) from {table}")).ShouldBe(0, table);
    }

    private static byte[] Archive(string folder)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => file.Contains(".js", StringComparison.Ordinal) && !file.EndsWith("expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using var from = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : (Stream)File.OpenRead(file);
                var entry = zip.CreateEntry("data/" + Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal));
                entry.LastWriteTime = new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }
}
