using System.Collections.Concurrent;
using System.Text;
using Filon.Jobs;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, string Header, string Body)> _received = new();
    private WebApplication _collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _collector = builder.Build();
        _collector.Urls.Add("http://127.0.0.1:0");
        _collector.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
            _received.Enqueue((context.Request.Path, context.Request.Headers["X-Team"].ToString(), await reader.ReadToEndAsync()));
        });
        await _collector.StartAsync();
    }

    public Task DisposeAsync() => _collector.DisposeAsync().AsTask();

    [Fact]
    public async Task Metrics_and_traces_reach_the_collector_and_say_what_was_done_but_not_by_whom()
    {
        await using (var filon = await RunningFilon.StartAsync(settle: settings => settings with { Telemetry = new(_collector.Urls.First()), TelemetryHeaders = "X-Team=filon" }))
        {
            using var owner = await filon.SignedInAsync(Role.Owner);
            await owner.PageAsync("people?q=ada@mecavia.example");
            await filon.Get<JobStore>().EnqueueAsync(owner.Workspace.Id, "recompute-ledger", "", default);
            while (await filon.Get<JobStore>().LatestAsync(owner.Workspace.Id, "recompute-ledger", "", default) is not { IsOver: true }) await Task.Delay(50);
        }

        var (metrics, traces) = (Bodies("/v1/metrics"), Bodies("/v1/traces"));
        metrics.ShouldContain("filon.jobs.attempts");
        metrics.ShouldContain("http.server.request.duration");
        metrics.ShouldContain("/w/{workspace}/people");
        traces.ShouldContain("GET /w/{workspace}/people");
        traces.ShouldContain("recompute-ledger");
        _received.ShouldAllBe(export => export.Header == "filon");
        foreach (var secret in new[] { "mecavia", "owner@" }) // other tests of this process are heard too, and their names are not ours
             (metrics + traces).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_sent_and_one_that_is_away_keeps_nobody_waiting()
    {
        await using (var silent = await RunningFilon.StartAsync()) await silent.Browse().PageAsync("/set-up");
        _received.ShouldBeEmpty();
        await using var away = await RunningFilon.StartAsync(settle: settings => settings with { Telemetry = new("http://127.0.0.1:9") });
        (await away.Browse().PageAsync("/health/live")).ShouldBe("alive\n");
    }

    private string Bodies(string path) => string.Concat(_received.Where(export => export.Path == path).Select(export => export.Body));
}
