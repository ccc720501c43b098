using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Filon.Costs;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Api;

public sealed class IdempotencyTests
{
    [Theory, EveryEngine]
    public async Task The_same_key_and_body_get_the_same_answer_and_are_done_once(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var program = await ApiCalls.StartAsync(filon);

        var first = await program.PostAsync("costs", ApiCalls.Cost(), "order-1");
        var again = await program.PostAsync("costs", ApiCalls.Cost(), "order-1");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Contains("Idempotent-Replayed").ShouldBeTrue();
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        again.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        (await CostsAsync(filon)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task The_same_key_for_another_act_is_refused(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var program = await ApiCalls.StartAsync(filon);
        await program.PostAsync("costs", ApiCalls.Cost(), "order-1");

        var other = await program.PostAsync("costs", ApiCalls.Cost(99), "order-1");

        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.Content.ReadAsStringAsync()).ShouldContain("another act");
        (await CostsAsync(filon)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Twins_at_the_same_moment_are_done_once(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var program = await ApiCalls.StartAsync(filon);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => program.PostAsync("costs", ApiCalls.Cost(number % 4 + 1), $"twin-{number % 4}")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created || answer.StatusCode == HttpStatusCode.Conflict);
        answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldAllBe(answer => answer.Headers.RetryAfter != null);
        (await CostsAsync(filon)).ShouldBe(4);
    }

    [Theory, EveryEngine]
    public async Task A_refusal_is_repeated_too_and_keys_of_other_people_do_not_meet(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var program = await ApiCalls.StartAsync(filon);
        using var other = await ApiCalls.StartAsync(filon, Role.Editor);
        var wrong = new { day = "2026-06-02", amount = new { minor = 1, currency = "EUR" }, label = new string('x', 300) };

        (await program.PostAsync("costs", wrong, "k")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await program.PostAsync("costs", wrong, "k");
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync()).ShouldContain("label");
        (await other.PostAsync("costs", ApiCalls.Cost(), "k")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.PostAsync("costs", ApiCalls.Cost(), new string('k', 201))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_file_given_again_under_its_key_is_the_same_import_however_it_is_packed()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var program = await ApiCalls.StartAsync(filon);

        var first = await (await program.SendAsync(HttpMethod.Post, "imports", Form("a"), "file-1")).Content.ReadAsStringAsync();
        var again = await program.SendAsync(HttpMethod.Post, "imports", Form("b"), "file-1");

        again.Headers.Contains("Idempotent-Replayed").ShouldBeTrue(await again.Content.ReadAsStringAsync());
        (await again.Content.ReadAsStringAsync()).ShouldBe(first);
    }

    [Theory, EveryEngine]
    public async Task A_key_that_a_crash_left_held_is_free_after_a_while_and_forgotten_after_a_day(Engine engine)
    {
        var clock = new FakeClock();
        await using var test = await TestDatabase.CreateAsync(engine, clock);
        var keys = new IdempotencyStore(test.Database, test.Ids, clock);
        var killed = await keys.ClaimAsync(1, 2, ("k", "hash"), default); // and then kill -9
        killed.State.ShouldBe(IdempotencyState.Ours);

        clock.Advance(TimeSpan.FromSeconds(29));
        (await keys.ClaimAsync(1, 2, ("k", "hash"), default)).State.ShouldBe(IdempotencyState.AtWork);
        clock.Advance(TimeSpan.FromSeconds(2));
        var retried = await keys.ClaimAsync(1, 2, ("k", "hash"), default);
        retried.State.ShouldBe(IdempotencyState.Ours);

        await keys.AnswerAsync(1, 2, ("k", killed.Claim), new(500, null, "of the dead"), default);
        await keys.AnswerAsync(1, 2, ("k", retried.Claim), new(201, "application/json", "of the living"), default);
        (await keys.ClaimAsync(1, 2, ("k", "hash"), default)).Answer!.Body.ShouldBe("of the living");
        clock.Advance(TimeSpan.FromHours(25));
        (await keys.ClaimAsync(1, 2, ("k", "other"), default)).State.ShouldBe(IdempotencyState.Ours);
    }

    private static MultipartFormDataContent Form(string boundary)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("date,channel\n2026-01-02,blog\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return new(boundary) { { file, "files", "touches.csv" } };
    }

    private static async Task<int> CostsAsync(RunningFilon filon) =>
        (await filon.Get<CostStore>().ListAsync((await filon.WorkspaceAsync()).Id, null, default)).Count;
}
