using System.Net;
using System.Text.Json.Nodes;
using Dapper;
using Filon.Server.Api;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Api;

/// <summary>Whatever goes wrong below /api is told as RFC 9457 says, with the status it has.</summary>
public sealed class ProblemTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private RunningFilon _filon = null!;
    private ApiCalls _program = null!;

    public async Task InitializeAsync()
    {
        _filon = await RunningFilon.StartAsync(clock: _clock);
        _program = await ApiCalls.StartAsync(_filon);
    }

    public async Task DisposeAsync()
    {
        _program.Dispose();
        await _filon.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/api/v2/w/acme/costs")]
    [InlineData("nowhere")]
    [InlineData("costs/1")]
    [InlineData("/api/v1/w/other/costs")]
    public async Task What_is_not_there(string path) => await ShouldBeAsync(await _program.GetAsync(path), HttpStatusCode.NotFound);

    [Fact]
    public async Task A_body_that_is_no_json() => await ShouldBeAsync(await _program.PostTextAsync("costs", "{ day: "), HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{ "day": "2026-06-02", "amount": { "minor": 1, "currency": "EUR" }, "id": "1" }""", "id")]
    [InlineData("""{ "day": "2026-06-02", "amount": { "minor": 1, "currency": "EUR" }, "workspaceId": "7" }""", "workspaceId")]
    [InlineData("""{ "day": "soon", "amount": { "minor": 1, "currency": "EUR" } }""", "day")]
    [InlineData("""{ "day": "2026-06-02", "amount": { "minor": "1", "currency": "EUR" } }""", "minor")]
    [InlineData("""{ "day": "2026-06-02", "amount": { "minor": 1, "currency": "EUR" }, "side": 2 }""", "side")]
    public async Task A_field_that_is_unknown_or_of_another_type_is_named(string body, string field)
    {
        var problem = await ShouldBeAsync(await _program.PostTextAsync("costs", body), HttpStatusCode.BadRequest);
        problem["title"]!.GetValue<string>().ShouldContain(field);
        problem["title"]!.GetValue<string>().ShouldNotContain("Filon.");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_field_by_field()
    {
        var problem = await ShouldBeAsync(await _program.PostAsync("costs", ApiCalls.Cost(label: new string('x', 300))), HttpStatusCode.UnprocessableEntity);
        problem["problems"]![0]!["field"]!.GetValue<string>().ShouldBe("label");
        problem["kind"]!.GetValue<string>().ShouldBe("Invalid");
    }

    [Fact]
    public async Task Another_method_or_content_type()
    {
        await ShouldBeAsync(await _program.SendAsync(HttpMethod.Delete, "costs", null, null), HttpStatusCode.MethodNotAllowed);
        await ShouldBeAsync(await _program.PostTextAsync("costs", "day=2026", "text/plain"), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task More_than_is_taken() => await ShouldBeAsync(
        await _program.PostTextAsync("costs", $$"""{ "label": "{{new string('x', (int)RequestLimits.Body)}}" }"""), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Nobody_and_somebody_who_may_not()
    {
        using var nobody = _filon.Browse();
        var answer = await nobody.GetAsync("/api/v1/w/acme/costs");
        await ShouldBeAsync(answer, HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("Bearer");
        using var viewer = await ApiCalls.StartAsync(_filon, Role.Viewer);
        await ShouldBeAsync(await viewer.PostAsync("costs", ApiCalls.Cost()), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Too_many_requests_and_when_to_come_back()
    {
        using var other = await ApiCalls.StartAsync(_filon, Role.Editor);
        for (var i = 0; i < Pace.PerMinute; i++) (await _program.GetAsync("/api/v1/w/other/costs")).Dispose(); // not there, yet counted
        for (var i = 0; i <= Pace.PerMinute; i++)
            if ((await _program.GetAsync("settings")) is { StatusCode: HttpStatusCode.TooManyRequests } answer)
            {
                await ShouldBeAsync(answer, HttpStatusCode.TooManyRequests);
                answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
                (await other.GetAsync("settings")).StatusCode.ShouldBe(HttpStatusCode.OK, "others are not held up");
                _clock.Advance(TimeSpan.FromMinutes(1));
                (await _program.GetAsync("settings")).StatusCode.ShouldBe(HttpStatusCode.OK);
                return;
            }

        throw new InvalidOperationException("never refused");
    }

    [Fact]
    public async Task A_fault_of_ours_has_a_number_and_no_detail()
    {
        await _filon.Get<Database>().WriteAsync(transaction => transaction.ExecuteAsync("drop table hours"), default);
        var problem = await ShouldBeAsync(await _program.GetAsync("hours"), HttpStatusCode.InternalServerError);
        problem["trace"]!.GetValue<string>().ShouldNotBeEmpty();
        problem.ToJsonString().ShouldNotContain("table");
    }

    [Fact]
    public async Task No_answer_is_kept_in_a_cache() =>
        (await _program.GetAsync("settings")).Headers.CacheControl!.NoStore.ShouldBeTrue();

    private static async Task<JsonNode> ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(body)!;
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["type"]!.GetValue<string>().ShouldNotBeEmpty();
        return problem;
    }
}
