using Filon.Backups;
using Filon.Jobs;
using Filon.Storage;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class BackupScheduleTests : IAsyncLifetime
{
    private readonly string _path = Directory.CreateTempSubdirectory("filon-schedule-").FullName;
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 6, 30, 2, 59, 0, TimeSpan.Zero));
    private TestDatabase _test = null!;
    private BackupFolder _folder = null!;
    private readonly BackupPlan _plan = new(new LocalTime(3, 0), new Rotation(2, 0, 0));

    public async Task InitializeAsync()
    {
        _test = await TestDatabase.CreateAsync(Engine.Sqlite, _clock);
        _folder = new BackupFolder(_path, _clock);
    }

    [Fact]
    public async Task There_is_one_back_up_a_day_and_the_surplus_goes()
    {
        for (var day = 0; day < 4; day++)
        {
            await LookAndRunAsync();
            _clock.Advance(TimeSpan.FromMinutes(2));
            await LookAndRunAsync();
            await LookAndRunAsync();
            _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2));
        }

        _folder.List().Select(file => file.At.UtcDateTime).ShouldBe([new DateTime(2026, 7, 3, 3, 1, 0), new DateTime(2026, 7, 2, 3, 1, 0)]);
    }

    [Fact]
    public async Task A_machine_that_was_off_catches_up()
    {
        _clock.Advance(TimeSpan.FromHours(9));
        await LookAndRunAsync();
        _folder.List().ShouldHaveSingleItem().Cause.ShouldBe(BackupCause.Scheduled);
    }

    [Fact]
    public async Task Two_nodes_that_look_at_the_same_moment_make_one()
    {
        (await Schedule(_plan).LookAsync(default)).ShouldBeTrue();
        (await Schedule(_plan).LookAsync(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Never_is_never() => (await Schedule(_plan with { Time = null }).LookAsync(default)).ShouldBeFalse();

    [Theory]
    [InlineData("03:00", true)]
    [InlineData("23:59", true)]
    [InlineData("24:00", false)]
    [InlineData("3 o’clock", false)]
    public void A_time_of_day_has_hours_and_minutes(string text, bool good) => (BackupSchedule.Time(text) is not null).ShouldBe(good);

    private async Task LookAndRunAsync()
    {
        await Schedule(_plan).LookAsync(default);
        var job = new BackUpServer(_test.Database, _folder, _plan, _clock);
        await new JobRunner(new JobStore(_test.Database, _test.Ids, _clock), [job], TimeProvider.System).RunAllAsync(default);
    }

    private BackupSchedule Schedule(BackupPlan plan) => new(new JobStore(_test.Database, _test.Ids, _clock), _folder, plan, _clock);

    public async Task DisposeAsync()
    {
        await _test.DisposeAsync();
        Directory.Delete(_path, recursive: true);
    }
}
