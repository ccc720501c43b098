using Filon.Backups;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class RotationTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 3, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-rotation-").FullName;

    [Fact]
    public void Daily_back_ups_over_two_years_leave_seven_days_four_weeks_and_twelve_months()
    {
        List<BackupFile> kept = [];
        for (var day = 0; day < 730; day++)
        {
            kept.Add(File(Start.AddDays(day)));
            kept = [.. kept.Except(Rotation.Usual.Surplus(kept))];
        }

        var last = Start.AddDays(729);
        for (var day = 0; day < 7; day++) kept.ShouldContain(file => file.At == last.AddDays(-day));
        kept.Select(file => (file.At.Year, file.At.Month)).Distinct().Count().ShouldBe(12);
        kept.Count.ShouldBeInRange(12, 7 + 4 + 12);
        kept.Where(file => file.At < last.AddMonths(-2)).ShouldAllBe(file => file.At.AddDays(1).Day == 1); // the last of each month
    }

    [Fact]
    public void What_somebody_asked_for_is_kept_until_somebody_deletes_it()
    {
        var files = Enumerable.Range(0, 100).Select(day => File(Start.AddDays(day), BackupCause.Asked)).ToList();
        new Rotation(1, 0, 0).Surplus(files).ShouldBeEmpty();
    }

    [Fact]
    public void The_youngest_is_kept_whatever_the_numbers() =>
        new Rotation(1, 0, 0).Surplus([File(Start), File(Start.AddDays(1))]).ShouldBe([File(Start)]);

    [Theory]
    [InlineData("7,4,12", true)]
    [InlineData(" 1, 0, 0 ", true)]
    [InlineData("0,4,12", false)]
    [InlineData("7,4", false)]
    [InlineData("a week", false)]
    [InlineData("7,-4,12", false)]
    public void Three_numbers_say_how_many_are_kept(string text, bool good) => (Rotation.Parse(text) is not null).ShouldBe(good);

    [Fact]
    public void The_folder_forgets_what_is_surplus_and_what_was_left_half_made_and_nothing_else()
    {
        var old = BackupNames.Of(Start, BackupCause.Scheduled);
        var young = BackupNames.Of(Start.AddDays(1), BackupCause.Scheduled);
        var partial = young + ".0123.partial";
        foreach (var name in new[] { old, young, partial, "holiday.jpg" }) System.IO.File.WriteAllText(Path.Combine(_folder, name), "");
        System.IO.File.SetLastWriteTimeUtc(Path.Combine(_folder, partial), Start.UtcDateTime);

        var folder = new BackupFolder(_folder, new Support.FakeClock(Start.AddDays(5)));
        folder.Rotate(new Rotation(1, 0, 0)).ShouldBe([old]);

        Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order().ShouldBe([young, "holiday.jpg"]);
        folder.Find("../" + young).ShouldBeNull();
        folder.Find("holiday.jpg").ShouldBeNull();
        folder.Find(young).ShouldNotBeNull();
    }

    private static BackupFile File(DateTimeOffset at, BackupCause cause = BackupCause.Scheduled) => new(BackupNames.Of(at, cause), at, cause, 1);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
