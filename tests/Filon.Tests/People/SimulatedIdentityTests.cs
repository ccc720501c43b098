using System.Text.Json;
using Filon.Demonstration;
using Filon.Imports;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using Shouldly;
using Xunit.Abstractions;

namespace Filon.Tests.People;

/// <summary>The simulated company's files through the importers, and the persons that come of them against the simulation's truth.</summary>
public sealed class SimulatedIdentityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Automatic_joins_are_right_99_times_in_100_and_the_rest_is_asked(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("filon-identity-");
        try
        {
            var files = DemonstrationFiles.Write(folder.FullName, seed, DemonstrationSize.For(5_000).Value, new FakeClock());
            await using var world = await ImportWorld.CreateAsync(Engine.Sqlite, new FakeClock(), resolve: true);
            foreach (var file in new[] { files.Companies, files.Contacts, files.XArchive, files.Touches, files.Conversions })
                await world.ApplyAsync(await world.PreviewAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file)));
            await new IdentityResolution(world.Test.Database, world.Test.Ids, world.Test.Clock).RunAsync(ImportWorld.Workspace, default);
            var truth = Truth(files.Truth);
            var store = new IdentityStore(world.Test.Database);
            var profiles = (await store.ProfilesAsync(ImportWorld.Workspace, default)).Where(profile => !profile.IsOwn && truth.ContainsKey(KeyOf(profile))).ToList();
            var asked = await store.EdgesAsync(ImportWorld.Workspace, default).Where(edge => edge.State == EdgeState.Proposed).ToListAsync();
            var human = profiles.ToDictionary(profile => profile.Id, profile => truth[KeyOf(profile)]);
            var (right, joined) = Pairs(profiles.GroupBy(profile => profile.PersonId), human);
            var said = profiles.Where(profile => profile.Name is not null || profile.Handle is not null || profile.Emails.Count > 0).ToList();
            var wanted = said.GroupBy(profile => human[profile.Id]).Sum(group => Of(group.Count()));
            var goodQuestions = asked.Count(edge => human.TryGetValue(edge.ProfileA, out var a) && human.TryGetValue(edge.ProfileB, out var b) && a == b);
            output.WriteLine($"seed {seed}: {profiles.Count} profiles, precision {(double)right / joined:P3}, recall {(double)right / wanted:P1}, {asked.Count} questions of which {goodQuestions} are one person");

            profiles.Count.ShouldBeGreaterThan(1_000);
            ((double)right / joined).ShouldBeGreaterThanOrEqualTo(0.99);
            ((double)right / wanted).ShouldBeGreaterThan(0.55);
            ((double)goodQuestions / asked.Count).ShouldBeGreaterThan(0.6, "most questions are worth asking");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, int> Truth(string path)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(path));
        var people = new Dictionary<string, int>();
        foreach (var record in truth.RootElement.GetProperty("records").EnumerateArray())
        {
            var (source, key) = (record.GetProperty("source").GetString(), record.GetProperty("key").GetString()!);
            var company = record.TryGetProperty("company", out var said) ? said.GetString() : null;
            var name = source switch
            {
                "hubspot" => "crm:" + key,
                "x" => "x:" + key,
                _ when key.Contains('@', StringComparison.Ordinal) => "email:" + key.ToLowerInvariant(),
                _ => "file:" + FoldedName.OfPerson(key) + (company is null ? "" : "|" + FoldedName.OfCompany(company)),
            };
            // names that fold to one key stand for several people: they prove nothing
            people[name] = people.TryGetValue(name, out var other) && other != record.GetProperty("person").GetInt32() ? -1 : record.GetProperty("person").GetInt32();
        }

        return people.Where(pair => pair.Value >= 0).ToDictionary();
    }

    private static string KeyOf(KnownProfile profile) => $"{profile.Network}:{profile.NetworkKey}";

    private static (long Right, long Joined) Pairs(IEnumerable<IGrouping<long, KnownProfile>> persons, Dictionary<long, int> human)
    {
        var (right, joined) = (0L, 0L);
        foreach (var person in persons)
        {
            joined += Of(person.Count());
            right += person.GroupBy(profile => human[profile.Id]).Sum(group => Of(group.Count()));
        }

        return (right, joined);
    }

    private static long Of(long count) => count * (count - 1) / 2;
}
