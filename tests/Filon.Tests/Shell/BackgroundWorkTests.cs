using Filon.Server.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;

namespace Filon.Tests.Shell;

public sealed class BackgroundWorkTests
{
    [Fact]
    public async Task It_begins_once_every_room_answers_and_a_stop_waits_for_all_of_it()
    {
        var (rooms, first, second) = (new RoomsMapped(), new Work(), new Work());
        using var all = new BackgroundWork(Services(first, second), rooms);
        await all.StartAsync(default);
        first.Begun.Task.IsCompleted.ShouldBeFalse();
        rooms.Open();
        await Task.WhenAll(first.Begun.Task, second.Begun.Task).WaitAsync(TimeSpan.FromSeconds(30));

        var stopped = all.StopAsync(default);
        first.MayEnd.SetResult();
        await first.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
        stopped.IsCompleted.ShouldBeFalse("the second gives its work back");
        second.MayEnd.SetResult();
        await stopped.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task One_that_fails_is_not_passed_over_while_others_work()
    {
        var (rooms, fails, works) = (new RoomsMapped(), new Work(), new Work());
        using var all = new BackgroundWork(Services(works, fails), rooms);
        await all.StartAsync(default);
        rooms.Open();
        await Task.WhenAll(fails.Begun.Task, works.Begun.Task).WaitAsync(TimeSpan.FromSeconds(30));
        fails.MayEnd.SetException(new InvalidDataException("broken"));
        (await Should.ThrowAsync<InvalidDataException>(all.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30)))).Message.ShouldBe("broken");
        works.MayEnd.SetResult();
    }

    private static ServiceProvider Services(params Work[] works)
    {
        var services = new ServiceCollection();
        foreach (var work in works) services.AddSingleton<BackgroundService>(work);
        return services.BuildServiceProvider();
    }

    /// <summary>Works until it may end, told to stop or not.</summary>
    private sealed class Work : BackgroundService
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            Begun.SetResult();
            return MayEnd.Task;
        }
    }
}
