using System.Net.Http.Json;
using Filon.Imports.Values;
using Filon.Jobs;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Api;
using Filon.Tests.Measure;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Workspaces;

public sealed class TimeZoneTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static TheoryData<Engine, bool> Ways()
    {
        var data = new TheoryData<Engine, bool>();
        foreach (var engine in new EveryEngineAttribute().GetData(null!))
            foreach (var byProgram in new[] { false, true }) data.Add((Engine)engine[0], byProgram);
        return data;
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task When_a_workspace_moves_to_another_time_zone_its_months_are_worked_out_anew(Engine engine, bool byProgram)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync(Role.Owner);
        var world = await MeasureWorld.FillAsync(filon);
        // ten in the evening of 31 March in New York, four in the morning of 1 April in Paris
        var late = Instant.FromUtc(2026, 4, 1, 2, 0).ToUnixTimeMilliseconds();
        await filon.Get<Database>().WriteAsync(t => t.ExecuteAsync("update deal set closed_at = @late where workspace_id = @workspace and name = 'Training'", new { late, workspace = owner.Workspace.Id }), default);
        await world.RecomputeAsync();
        (await MonthsAsync(filon, owner.Workspace.Id)).ShouldContain("2026-04");
        var april = await SumAsync(filon, owner.Workspace.Id, "2026-04");

        if (byProgram)
        {
            using var program = await ApiCalls.StartAsync(filon);
            (await program.SendAsync(HttpMethod.Put, "settings", JsonContent.Create(new { name = "Acme", timeZone = "America/New_York" }), null)).EnsureSuccessStatusCode();
        }
        else
        {
            await owner.FollowAsync(await owner.PostAsync("settings", ("workspace", "Acme"), ("timeZone", "America/New_York")));
        }

        while (await filon.Get<JobStore>().LatestAsync(owner.Workspace.Id, RecomputeLedger.Name, "", default) is not { IsOver: true }) await Task.Delay(50);

        (await SumAsync(filon, owner.Workspace.Id, "2026-04")).ShouldBe(april - 33_333);
        (await SumAsync(filon, owner.Workspace.Id, "2026-03")).ShouldBe(500_001 + 120_000 + 33_333);
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")] // an hour that does not exist: read as half past three
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // an hour that comes twice: the first
    [InlineData("2026-03-29", null, "2026-03-28T23:00:00Z")] // a day of 23 hours begins at its own midnight
    [InlineData("2026-10-26", null, "2026-10-25T23:00:00Z")]
    public void A_written_time_is_one_moment_even_when_the_clocks_change(string date, string? time, string moment) =>
        new WrittenDate(
                NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value,
                time is null ? null : NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, null, false)
            .At(Paris).ToString().ShouldBe(moment);

    private static Task<IReadOnlyList<string>> MonthsAsync(RunningFilon filon, long workspace) => filon.Get<Database>().WriteAsync(
        t => t.QueryAsync<string>("select distinct month from ledger_total where workspace_id = @workspace order by month", new { workspace }), default);

    private static Task<long> SumAsync(RunningFilon filon, long workspace, string month) => filon.Get<Database>().WriteAsync(
        t => t.FirstAsync<long>("select cast(coalesce(sum(amount_minor), 0) as bigint) from ledger_total where workspace_id = @workspace and model = 'linear' and dimension = 'channel' and month = @month", new { workspace, month }), default);
}
