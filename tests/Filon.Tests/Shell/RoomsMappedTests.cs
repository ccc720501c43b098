using System.Net;
using System.Threading.Channels;
using Filon.Server.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Filon.Tests.Shell;

/// <summary>The server listens before its rooms have mapped their pages: whoever comes in between waits, and finds them.</summary>
public sealed class RoomsMappedTests
{
    [Fact]
    public async Task A_page_asked_for_before_it_is_mapped_is_answered_once_it_is()
    {
        await using var server = await Server.ListenAsync();
        using var client = new HttpClient { BaseAddress = server.Url };
        var early = client.GetAsync(new Uri("/early", UriKind.Relative));
        await server.Came.Reader.ReadAsync();
        early.IsCompleted.ShouldBeFalse();

        server.MapAndOpen();
        (await (await early).Content.ReadAsStringAsync()).ShouldBe("found");
        (await client.GetStringAsync(new Uri("/early", UriKind.Relative))).ShouldBe("found");
        (await client.GetAsync(new Uri("/nowhere", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_goes_away_while_waiting_is_let_go()
    {
        var rooms = new RoomsMapped();
        using var gone = new CancellationTokenSource();
        var waiting = rooms.WaitAsync(new DefaultHttpContext { RequestAborted = gone.Token }, _ => throw new InvalidOperationException("led on"));
        waiting.IsCompleted.ShouldBeFalse();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public void Once_open_nobody_waits()
    {
        var rooms = new RoomsMapped();
        rooms.Open();
        rooms.WaitAsync(new DefaultHttpContext(), _ => Task.CompletedTask).IsCompletedSuccessfully.ShouldBeTrue();
    }

    /// <summary>A server as ours starts: listening first, routes after.</summary>
    private sealed class Server(WebApplication app, RoomsMapped rooms, RouteGroupBuilder group, Channel<string> came) : IAsyncDisposable
    {
        public Channel<string> Came => came;

        public Uri Url => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        public static async Task<Server> ListenAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var (app, rooms, came) = (builder.Build(), new RoomsMapped(), Channel.CreateUnbounded<string>());
            app.Use((HttpContext context, RequestDelegate next) =>
            {
                came.Writer.TryWrite(context.Request.Path);
                return next(context);
            });
            app.Use(rooms.WaitAsync);
            app.UseRouting();
            var group = app.MapGroup("");
            await app.StartAsync();
            return new(app, rooms, group, came);
        }

        public void MapAndOpen()
        {
            group.MapGet("/early", () => "found");
            rooms.Open();
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
