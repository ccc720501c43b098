using System.Text.Json;
using Filon.Links.Figures;
using Filon.Links.Lists;
using Filon.Storage;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>Sends hits as server-sent events while they come into the database, until whoever listens leaves or the server stops.</summary>
public sealed class LiveHits(HitQuery hits, LinkFigureQuery figures, LiveListeners listeners, Ids ids, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Ids of several nodes may come in another order than they were made in: so far back is looked each time.</summary>
    private static readonly Duration Back = Duration.FromSeconds(10);

    private const string EventStream = "text/event-stream";

    private const int SilentRounds = 15;

    /// <param name="link">0: of all links.</param>
    /// <param name="rows">The lines of a table that hits are told as; empty for whoever is told totals only.</param>
    public async Task SendAsync(HttpContext context, (long Workspace, long Link) of, Func<HitLine, IReadOnlyList<string>>? rows)
    {
        if (!context.Request.Headers.Accept.ToString().Contains(EventStream, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable; // whoever does not know that this never ends would wait for the end
            return;
        }

        using var seat = listeners.Enter();
        if (seat is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "60";
            return;
        }

        context.Response.ContentType = EventStream;
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        try
        {
            await SendUntilAsync(context.Response, of, rows, end.Token);
        }
        catch (OperationCanceledException)
        {
            // whoever listened has left
        }
    }

    private async Task SendUntilAsync(HttpResponse response, (long Workspace, long Link) of, Func<HitLine, IReadOnlyList<string>>? rows, CancellationToken cancel)
    {
        await response.WriteAsync("retry: 3000\n\n", cancel);
        await response.Body.FlushAsync(cancel);
        var seen = (await hits.SinceAsync(of.Workspace, of.Link, ids.Before(Back), cancel)).Select(hit => hit.Id).ToHashSet();
        for (var silent = 0; ; silent++)
        {
            await Task.Delay(Pause, cancel);
            var from = ids.Before(Back);
            var fresh = (await hits.SinceAsync(of.Workspace, of.Link, from, cancel)).Where(hit => seen.Add(hit.Id)).ToList();
            seen.RemoveWhere(id => id < from);
            if (fresh.Count > 0) await response.WriteAsync($"event: hits\ndata: {Message(await figures.TotalAsync(of.Workspace, of.Link, cancel), fresh, rows)}\n\n", cancel);
            else if (silent % SilentRounds == 0) await response.WriteAsync(": still here\n\n", cancel);
            await response.Body.FlushAsync(cancel);
        }
    }

    private static string Message(LinkSum sum, IReadOnlyList<HitLine> fresh, Func<HitLine, IReadOnlyList<string>>? rows) =>
        JsonSerializer.Serialize(new { hits = sum.Hits, clicks = sum.Clicks, uniques = sum.Uniques, scans = sum.Scans, rows = rows is null ? [] : fresh.Select(rows) });
}
