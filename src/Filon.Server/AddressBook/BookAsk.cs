using Filon.AddressBook;
using Microsoft.AspNetCore.WebUtilities;

namespace Filon.Server.AddressBook;

/// <summary>Which relationships a list shows, as its address says.</summary>
/// <param name="Period">A quarter: <c>2026-Q3</c>.</param>
/// <param name="Standing">How they stood in it; left out, those dormant today.</param>
/// <param name="Page">Counts from 1.</param>
public sealed record BookAsk(string? Period = null, string? Standing = null, int? Page = null)
{
    public const int PageSize = 50;

    public int PageShown => Math.Clamp(Page ?? 1, 1, 100_000);

    public Quarter? Quarter => Filon.AddressBook.Quarter.Parse(Period);

    public string To(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?> { ["period"] = Period, ["standing"] = Standing }.Where(pair => pair.Value is not null));

    /// <summary>In no order; null where it asks for what there is not.</summary>
    public IReadOnlyList<Relationship>? Of(Book book) =>
        string.IsNullOrEmpty(Standing) ? book.Dormant() : Quarter is { } quarter && BookWords.Standing(Standing) is { } standing ? book.Of(quarter, standing) : null;
}
