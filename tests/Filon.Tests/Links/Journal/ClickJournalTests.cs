using Filon.Links.Journal;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Journal;

/// <summary>The journal on a real disk: what was kept is there, in its order, once, whatever happens to the file behind it.</summary>
public sealed class ClickJournalTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 30, 12, 0);
    private readonly string _root = Directory.CreateTempSubdirectory("filon-journal-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_hit_that_was_kept_is_read_back_as_it_was()
    {
        using var journal = Open();
        var hit = MadeHits.Of(5, -77, Noon) with { Method = "HEAD", Prefetch = true, Team = true, Scanned = true, SourceLabel = "stand é 3", Country = null, Referrer = null, UserAgent = "" };

        (await journal.KeepAsync(MadeHits.Kept(9, hit, 3))).ShouldBeTrue();

        var read = All(journal, 0).ShouldHaveSingleItem();
        read.Hit.ShouldBe(hit);
        (read.Number, read.Workspace, read.Route).ShouldBe((1, 9, 3));
    }

    [Fact]
    public async Task What_many_hits_say_is_read_as_each_said_it()
    {
        using var journal = Open();
        string?[] said = ["Firefox", "Firefox é", null, "", "Firefox", "Firefo", "日本", "Firefox é"];
        var hits = Enumerable.Range(0, 4_000).Select(at => MadeHits.Of(1, at, Noon) with { UserAgent = said[at % said.Length], SourceLabel = $"stand {at % 1_500}", Referrer = said[at / 3 % said.Length] }).ToList();

        foreach (var hit in hits) (await journal.KeepAsync(MadeHits.Kept(9, hit))).ShouldBeTrue();

        All(journal, 0).Select(kept => kept.Hit).ShouldBe(hits);
    }

    [Fact]
    public async Task After_a_start_it_goes_on_where_it_ended()
    {
        using (var first = Open()) await KeepAsync(first, 1, 500);
        using var second = Open();
        await KeepAsync(second, 501, 500);

        All(second, 0).Select(hit => hit.Hit.Visitor).ShouldBe(Enumerable.Range(1, 1000).Select(number => (long)number));
        All(second, 400).Select(hit => hit.Number).ShouldBe(Enumerable.Range(401, 600).Select(number => (long)number));
    }

    [Fact]
    public void Whatever_becomes_of_the_end_of_the_file_what_stands_before_it_is_read_and_nothing_else() => Prop.ForAll(
        Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 20_000).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (count, at, value) =>
        {
            var root = Directory.CreateTempSubdirectory("filon-journal-").FullName;
            try
            {
                using (var journal = ClickJournal.Open(JournalFolder.Take(root), 0)) KeepAsync(journal, 1, count).GetAwaiter().GetResult();
                Spoil(Directory.GetFiles(root, "*.clicks", SearchOption.AllDirectories).Single(), Segment.Header + at, (byte)value);
                using var again = ClickJournal.Open(JournalFolder.Take(root), 0);
                var read = All(again, 0).Select(hit => hit.Hit.Visitor).ToList();
                KeepAsync(again, 1000, 1).GetAwaiter().GetResult();
                return read.SequenceEqual(Enumerable.Range(1, read.Count).Select(number => (long)number))
                    && All(again, 0).Select(hit => hit.Hit.Visitor).SequenceEqual([.. read, 1000L]);
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Segments_that_the_database_has_are_used_again_and_their_old_records_are_never_read()
    {
        using var journal = Open();
        var kept = 0L;
        for (var turn = 0; turn < 6; turn++)
        {
            await KeepAsync(journal, kept + 1, 30_000); // 4 MB
            kept += 30_000;
            All(journal, kept - 30_000).Select(hit => hit.Hit.Visitor).Order().SequenceEqual(Enumerable.Range(0, 30_000).Select(number => kept - 29_999 + number)).ShouldBeTrue();
            journal.Release(kept);
        }

        Directory.GetFiles(_root, "*.clicks", SearchOption.AllDirectories).Length.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task What_is_in_the_database_is_written_over_and_the_numbers_go_on()
    {
        using (var journal = Open())
        {
            await KeepAsync(journal, 1, 50_000); // more than one segment
            await journal.KeepAsync(MadeHits.Kept(9, MadeHits.Of(5, 7, Noon) with { SourceLabel = "badge of Zoé Quentin" }, 0));
            journal.TryWipe(50_000).ShouldBeFalse(); // one is not folded yet
            Bytes().ShouldContain("Quentin");

            journal.TryWipe(50_001).ShouldBeTrue();
            Bytes().ShouldNotContain("Quentin");
            await KeepAsync(journal, 50_002, 3);
        }

        using var again = ClickJournal.Open(JournalFolder.Take(_root), folded: 50_001);
        await KeepAsync(again, 50_005, 1);
        All(again, 50_001).Select(hit => (hit.Number, hit.Hit.Visitor)).ShouldBe([(50_002, 50_002), (50_003, 50_003), (50_004, 50_004), (50_005, 50_005)]);

        string Bytes() => string.Concat(Directory.GetFiles(_root, "*.clicks", SearchOption.AllDirectories).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
    }

    [Fact]
    public void A_second_process_takes_a_journal_of_its_own_and_finds_the_first_when_that_is_left()
    {
        using var first = JournalFolder.Take(_root);
        using (var second = JournalFolder.Take(_root)) second.Name.ShouldNotBe(first.Name);

        using var left = JournalFolder.Abandoned(_root).ToList().ShouldHaveSingleItem();
        left.Name.ShouldNotBe(first.Name);
    }

    [Fact]
    public async Task A_database_put_back_to_a_later_day_than_the_disk_gets_no_number_twice()
    {
        using (var journal = Open()) await KeepAsync(journal, 1, 10);
        using var again = ClickJournal.Open(JournalFolder.Take(_root), folded: 1000);
        await KeepAsync(again, 77, 1);

        All(again, 1000).ShouldHaveSingleItem().Number.ShouldBe(1001);
    }

    [Fact]
    public async Task Many_at_once_are_all_kept_once()
    {
        using var journal = Open();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var hit = 0; hit < 2_000; hit++) (await journal.KeepAsync(MadeHits.Kept(1, MadeHits.Of(writer, hit, Noon)))).ShouldBeTrue();
        })));

        All(journal, 0).Select(hit => (hit.Hit.Link, hit.Hit.Visitor)).ToHashSet().Count.ShouldBe(16_000);
        journal.Safe.ShouldBe(16_000);
    }

    private ClickJournal Open() => ClickJournal.Open(JournalFolder.Take(_root), 0);

    private static Task<bool[]> KeepAsync(ClickJournal journal, long first, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => journal.KeepAsync(MadeHits.Kept(1, MadeHits.Of(7, first + number, Noon)))));

    private static List<KeptHit> All(ClickJournal journal, long after) => [.. journal.ReadAfter(after).Read(journal.Safe, int.MaxValue)];

    private static void Spoil(string file, int from, byte value)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = from;
        for (var at = from; at < Segment.Size; at++) stream.WriteByte(value);
    }
}
