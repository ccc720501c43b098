using System.Collections.Concurrent;
using Filon.Jobs;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Jobs;

public sealed class JobRunnerTests
{
    private const long Workspace = 7;

    [Theory, EveryEngine]
    public async Task A_job_is_run_once_with_its_arguments_and_its_progress_is_kept(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var job = new CountWords();
        var (store, runner) = Build(test, job);
        var id = await store.EnqueueAsync(Workspace, "count-words", "a b c", default);

        await runner.RunAllAsync(default);
        await runner.RunAllAsync(default);

        job.Seen.ShouldBe(["a b c"]);
        var done = (await store.FindAsync(Workspace, id, default))!;
        done.State.ShouldBe(JobState.Done);
        done.Progress.Done.ShouldBe(3);
        (await store.FindAsync(Workspace + 1, id, default)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_job_that_waits_already_is_not_queued_twice(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (store, _) = Build(test, new CountWords());

        var first = await store.EnqueueAsync(Workspace, "count-words", "same", default);
        (await store.EnqueueAsync(Workspace, "count-words", "same", default)).ShouldBe(first);
        (await store.EnqueueAsync(Workspace, "count-words", "other", default)).ShouldNotBe(first);
        (await store.EnqueueAsync(Workspace + 1, "count-words", "same", default)).ShouldNotBe(first);
    }

    [Theory, EveryEngine]
    public async Task A_job_that_breaks_is_tried_again_later_and_fails_with_a_sentence_after_the_last_attempt(Engine engine)
    {
        var clock = new FakeClock();
        await using var test = await TestDatabase.CreateAsync(engine, clock);
        var job = new CountWords { Break = new InvalidOperationException("the tap is dry") };
        var (store, runner) = Build(test, job);
        var id = await store.EnqueueAsync(Workspace, "count-words", "a", default);

        await runner.RunAllAsync(default);
        job.Seen.Count.ShouldBe(1);
        for (var i = 0; i < 10; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await runner.RunAllAsync(default);
        }

        job.Seen.Count.ShouldBe(JobRunner.MaxAttempts);
        var failed = (await store.FindAsync(Workspace, id, default))!;
        failed.State.ShouldBe(JobState.Failed);
        failed.Progress.Message!.En.ShouldContain("the tap is dry");
    }

    [Theory, EveryEngine]
    public async Task A_job_that_cannot_succeed_fails_at_once_with_its_sentence(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var job = new CountWords { Refuse = new Failure(FailureKind.Invalid, "There are no words.", "Il n’y a pas de mots.") };
        var (store, runner) = Build(test, job);
        var id = await store.EnqueueAsync(Workspace, "count-words", "", default);

        var failed = await runner.RunAsync(Workspace, id, null, default);

        failed.State.ShouldBe(JobState.Failed);
        failed.Progress.Message!.Fr.ShouldBe("Il n’y a pas de mots.");
        job.Seen.Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task The_job_of_a_killed_runner_becomes_free_when_its_claim_runs_out(Engine engine)
    {
        var clock = new FakeClock();
        await using var test = await TestDatabase.CreateAsync(engine, clock);
        var job = new CountWords();
        var (store, runner) = Build(test, job);
        await store.EnqueueAsync(Workspace, "count-words", "a", default);
        var killed = (await store.ClaimAsync("killed", null, default))!;

        await runner.RunAllAsync(default);
        job.Seen.ShouldBeEmpty();
        clock.Advance(Claim.Duration + TimeSpan.FromSeconds(1));
        await runner.RunAllAsync(default);

        job.Seen.Count.ShouldBe(1);
        (await store.RenewAsync(killed, JobProgress.None, default)).ShouldBeFalse();
        await Should.ThrowAsync<ClaimLostException>(() => test.Database.WriteAsync(t => killed.KeepAsync(t), default));
    }

    [Theory, EveryEngine]
    public async Task Several_runners_never_run_one_job_twice(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var job = new CountWords();
        var store = new JobStore(test.Database, test.Ids, test.Clock);
        for (var i = 0; i < 60; i++) await store.EnqueueAsync(Workspace, "count-words", $"job {i}", default);

        var runners = Enumerable.Range(0, 4).Select(_ => new JobRunner(store, [job], test.Clock));
        await Task.WhenAll(runners.Select(async runner =>
        {
            while (job.Seen.Count < 60) await runner.RunAllAsync(default);
        }));

        job.Seen.Count.ShouldBe(60);
        job.Seen.Distinct().Count().ShouldBe(60);
    }

    private static (JobStore Store, JobRunner Runner) Build(TestDatabase test, IJob job)
    {
        var store = new JobStore(test.Database, test.Ids, test.Clock);
        return (store, new JobRunner(store, [job], test.Clock));
    }

    private sealed class CountWords : IJob
    {
        public string Kind => "count-words";

        public ConcurrentQueue<string> Seen { get; } = new();

        public Exception? Break { get; init; }

        public Failure? Refuse { get; init; }

        public Task<Failure?> RunAsync(JobRun run, CancellationToken cancel)
        {
            Seen.Enqueue(run.Arguments);
            var words = run.Arguments.Split(' ').Length;
            run.Report(words, words);
            return Break is null ? Task.FromResult(Refuse) : Task.FromException<Failure?>(Break);
        }
    }
}
