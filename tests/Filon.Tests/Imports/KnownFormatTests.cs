using Filon.Imports;
using Filon.Imports.Formats;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Imports;

/// <summary>What holds for every format of a maker, shown on its fixtures.</summary>
public sealed class KnownFormatTests
{
    public static IEnumerable<object[]> Names => Fixture.Names;

    [Fact]
    public void Every_known_format_has_a_fixture() =>
        KnownFormats.All.Select(known => known.Format.Code).Except(Fixture.All.Select(fixture => fixture.Format)).ShouldBe(["x-archive"]); // it has tests of its own

    [Theory, MemberData(nameof(Names))]
    public void A_fixture_is_recognised_by_its_content_and_read_without_a_refusal(string format, string name)
    {
        var source = new Fixture(format, name).Source() with { Name = "without-a-name" };
        Given.Recognised(source).Format.Code.ShouldBe(format);
        Given.Refusals(source).Select(refusal => $"{refusal.Position} {refusal.Sentence.En}").ShouldBeEmpty();
        Given.Records<ImportRecord>(source).ShouldNotBeEmpty();
        Given.Records<ImportRecord>(source).Select(record => (record.Kind, record.Key)).ShouldBeUnique();
    }

    /// <summary>Every record of every fixture, written out and looked through by a person. <c>FILON_ACCEPT_FORMATS=1</c> rewrites the files.</summary>
    [Theory, MemberData(nameof(Names))]
    public void A_fixture_says_what_it_was_seen_to_say(string format, string name)
    {
        var path = Path.Combine(House.SourceTree.Root, "tests/Filon.Tests/Data/records", format, name + ".jsonl");
        var rows = Given.Rows(new Fixture(format, name).Source(), new ReadingHabits("EUR", NodaTime.DateTimeZoneProviders.Tzdb["Europe/Paris"]));
        var said = string.Concat(rows.Select(row => (row.Record is { } record ? RecordJson.Write(record) : row.Note!.Sentence.En) + "\n"));
        if (Environment.GetEnvironmentVariable("FILON_ACCEPT_FORMATS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, said);
        }

        said.ShouldBe(File.ReadAllText(path));
    }

    [Theory, EveryEngine]
    public async Task Every_fixture_is_written_once_and_taken_back_whole(Engine engine)
    {
        foreach (var fixture in Fixture.All)
        {
            await using var world = await ImportWorld.CreateAsync(engine);
            var empty = await world.DumpAsync();
            var import = await world.ApplyAsync(await world.PreviewAsync(fixture.Name, fixture.Bytes()));
            import.Format.ShouldBe(fixture.Format);
            import.Added.ShouldBeGreaterThan(0, fixture.ToString());
            import.Refused.ShouldBe(0, fixture.ToString());

            var again = await world.PreviewAsync("again", fixture.Bytes());
            (again.Added, again.Changed).ShouldBe((0, 0), fixture.ToString());
            await world.Importing.DiscardAsync(ImportWorld.Workspace, again.Id, default);
            await world.UndoAsync(import);
            (await world.DumpAsync()).ShouldBe(empty, fixture.ToString());
        }
    }

    [Fact]
    public void The_same_columns_in_another_order_say_the_same()
    {
        const string one = "Date,Impressions,New follows\n\"Tue, Jul 14, 2026\",10,2\n";
        const string other = "New follows,Date,Impressions\n2,\"Tue, Jul 14, 2026\",10\n";
        RecordJson.Write(Given.Records<FiguresRecord>(Given.Csv(one)).Single()).ShouldBe(RecordJson.Write(Given.Records<FiguresRecord>(Given.Csv(other)).Single()));
    }

    [Fact]
    public void Two_eras_of_a_format_in_one_file_are_both_read()
    {
        const string text = "Date,Impressions,New follows\n\"Tue, Jul 14, 2026\",10,2\nDate,New follows,Impressions,Likes\n\"Wed, Jul 15, 2026\",3,20,1\n";
        Given.Records<FiguresRecord>(Given.Csv(text)).Select(figures => (figures.Values["impressions"], figures.Values["follows"])).ShouldBe([(10, 2), (20, 3)]);
    }
}
