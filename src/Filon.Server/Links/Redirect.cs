using System.Net;
using Filon.Links;
using Filon.Links.Journal;
using Filon.Links.Origins;
using Filon.Links.Redirects;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using Filon.Links.Visitors;
using Filon.Server.Shell;
using NodaTime;

namespace Filon.Server.Links;

/// <summary>
/// Answers short links, before everything else of the server: <c>/l/CODE</c> on its own address, <c>/CODE</c> on a short domain. The answer is a 302 that
/// nobody may keep, sent once the hit is on the disk.
/// </summary>
internal sealed class Redirect(RequestDelegate next, ClickDesk desk, LinkBook book, RedirectGuests guests)
{
    public const string Prefix = "/l/";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith(Prefix, StringComparison.Ordinal)) return IsCode(path.AsSpan(Prefix.Length)) ? LeadAsync(context, "", path[Prefix.Length..]) : next(context);
        if (!book.IsShort(context.Request.Host.Value ?? "")) return next(context);
        if (IsCode(path.AsSpan(1))) return LeadAsync(context, context.Request.Host.Value!, path[1..]);
        // the statistics of a link stand at its address with a plus; nothing else of Filon is served there
        if (!path.StartsWith("/dist/", StringComparison.Ordinal)) context.Request.Path = IsStatistics(path) ? Prefix + path[1..] : $"{Prefix}-";
        return next(context);
    }

    /// <summary><c>/CODE+</c>, and what its page fetches.</summary>
    private static bool IsStatistics(string path) =>
        path.IndexOf('+', StringComparison.Ordinal) is > 1 and var plus && IsCode(path.AsSpan(1, plus - 1)) && path[(plus + 1)..] is ("" or ".csv" or "/events");

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64) return false;
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')) return false;
        return true;
    }

    private async Task LeadAsync(HttpContext context, string host, string code)
    {
        var cancel = context.RequestAborted;
        if (await book.FindAsync(host, code, cancel) is not { } target)
        {
            await ShortPage.WriteAsync(context, StatusCodes.Status404NotFound, ShortPage.Unknown);
            return;
        }

        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var guest = await guests.ReadAsync(context, target);
        var lead = Leading.Of(target.Link, guest.Asked);
        if (lead.Counted && guests.LooksHuman(guest.Hit) && !await guests.TakeClickAsync(target, cancel)) lead = new(target.Link.Elsewhere, 0, LinkState.Spent);
        if (!await desk.Journal.KeepAsync(new(0, target.Workspace, lead.Route, guest.Hit)))
            await ShortPage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ShortPage.DiskFull);
        else if (lead.Destination is { } destination) Answer(context, lead, guest.Query.Apply(destination));
        else await ShortPage.WriteAsync(context, StatusCodes.Status410Gone, ShortPage.Ended);
    }

    private static void Answer(HttpContext context, Lead lead, string destination)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status302Found;
        response.Headers.Location = destination;
        response.Headers.CacheControl = "no-store";
        response.ContentLength = 0;
        if (lead.Route > 0) RouteCookie.Keep(context, lead.Route);
    }
}
