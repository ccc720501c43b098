namespace Filon.Server.Posts;

/// <summary>What the address of the key figures asks: <c>?network=x&amp;from=2026-01&amp;to=2026-06</c>.</summary>
public sealed record KpiAsk(string? Network, string? From, string? To, int? Page);
