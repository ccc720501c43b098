using System.Net;
using System.Text.Json;
using Filon.Jobs;
using Filon.Storage;
using Filon.Tests.Measure.Returns;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Overview;

public sealed class OverviewPagesTests
{
    [Fact]
    public async Task A_workspace_opens_on_its_overview()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var answer = await reader.GetAsync("/w/acme");
        answer.Headers.Location!.ToString().ShouldBe("/w/acme/overview");
    }

    [Theory]
    [InlineData("en", "Start here", "What was sold")]
    [InlineData("fr", "Commencez ici", "Ce qui a été vendu")]
    public async Task An_empty_workspace_says_how_to_start_in_three_steps(string language, string title, string step)
    {
        await using var filon = await RunningFilon.StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer, language: language);
        var page = WebUtility.HtmlDecode(await reader.PageAsync("overview"));
        page.ShouldContain(title);
        page.ShouldContain(step);
        page.ShouldNotContain("tag good");
        page.ShouldNotContain("class=\"stat ");
    }

    [Fact]
    public async Task A_filled_workspace_shows_its_figures_what_is_still_missing_and_what_waits_for_a_person()
    {
        await using var filon = await RunningFilon.StartAsync();
        await TinyCompanyInStore.WriteAsync(filon.Get<Database>(), filon.Get<Ids>(), (await filon.WorkspaceAsync()).Id);
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var roi = JsonDocument.Parse(await reader.PageAsync("/api/v1/w/acme/measure/roi")).RootElement.GetProperty("total");
        var overview = JsonDocument.Parse(await reader.PageAsync("/api/v1/w/acme/overview")).RootElement;
        overview.GetProperty("figures").GetRawText().ShouldBe(roi.GetRawText());
        overview.GetProperty("toDo").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ShouldContain("agree");

        var page = WebUtility.HtmlDecode(await reader.PageAsync("overview"));
        page.ShouldContain("/w/acme/measure/roi/lines");
        page.ShouldContain("Nobody of these has agreed with the method yet: Marketing, Sales, Finance.");
    }

    [Theory, EveryEngine]
    public async Task Work_under_way_is_that_of_the_workspace_alone(Engine engine)
    {
        await using var world = await TestDatabase.CreateAsync(engine);
        var jobs = new JobStore(world.Database, world.Ids, world.Clock);
        await jobs.EnqueueAsync(1, KnownJobs.RecomputeLedger, "", default);
        (await jobs.UnderWayAsync(1, default)).ShouldHaveSingleItem().Kind.ShouldBe(KnownJobs.RecomputeLedger);
        (await jobs.UnderWayAsync(2, default)).ShouldBeEmpty();
    }
}
