using System.Collections.Concurrent;
using System.Globalization;
using Filon.Accounts;
using Filon.Server.Shell;
using NodaTime;

namespace Filon.Server.Api;

/// <summary>At most so many requests a minute of one token, or of one account without: 429 above it. Each node counts its own.</summary>
internal sealed class Pace(RequestDelegate next, TimeProvider clock)
{
    public const int PerMinute = 1_200;
    private const int Remembered = 10_000;
    private static readonly Duration Window = Duration.FromMinutes(1);
    private readonly ConcurrentDictionary<long, Count> _counts = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Page.IsApi(context.Request) || Visitor.Of(context).Account is not { } account)
        {
            await next(context);
            return;
        }

        var now = clock.Now();
        if (_counts.Count > Remembered) Forget(now);
        var count = _counts.AddOrUpdate(
            context.Features.Get<ApiToken>()?.Id ?? account.Id, new Count(1, now + Window), (_, old) => old.Until <= now ? new(1, now + Window) : old with { Asked = old.Asked + 1 });
        if (count.Asked <= PerMinute)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = Math.Ceiling((count.Until - now).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problems.Of(StatusCodes.Status429TooManyRequests, TooMany.In(Visitor.Of(context).Language)).ExecuteAsync(context);
    }

    private void Forget(Instant now)
    {
        foreach (var (who, count) in _counts)
            if (count.Until <= now) _counts.TryRemove(who, out _);
    }

    private static Sentence TooMany { get; } = Sentence.Format(
        "More than {0:N0} requests in a minute. Wait as long as Retry-After says.",
        "Plus de {0:N0} demandes en une minute. Attendez le temps que dit Retry-After.", PerMinute);

    private readonly record struct Count(int Asked, Instant Until);
}
