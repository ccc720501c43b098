using Filon.Posts;
using NodaTime;

namespace Filon.Server.Posts;

/// <summary>What the address of the list of posts asks: <c>?network=x&amp;form=own&amp;month=2026-03</c>, or <c>from</c> and <c>to</c> in months.</summary>
public sealed record PostsAsk(string? Search, string? Network, string? Form, string? Month, string? From, string? To, int? Page)
{
    public string Months => Month is null ? $"from={Uri.EscapeDataString(From ?? "")}&to={Uri.EscapeDataString(To ?? "")}" : $"month={Uri.EscapeDataString(Month)}";

    public PostFilter Filter(DateTimeZone zone)
    {
        var (first, last) = (KpiDesk.Month(Month ?? From), KpiDesk.Month(Month ?? To));
        return new()
        {
            Search = PostPages.Said(Search), Network = PostPages.Said(Network), Form = PostForm.All.Contains(Form) ? Form : null, Page = Math.Clamp(Page ?? 1, 1, 100_000),
            Since = first is { } from ? new KpiPeriod(from, from, zone).Start : null, Until = last is { } to ? new KpiPeriod(to, to, zone).End : null,
        };
    }
}
