namespace Filon.People;

/// <summary>A page of a list.</summary>
/// <param name="More">There is a next page.</param>
public sealed record ListOf<T>(IReadOnlyList<T> Items, bool More)
{
    /// <summary>From one row more than the page holds.</summary>
    public static ListOf<T> Cut(IReadOnlyList<T> rows, int size) => new([.. rows.Take(size)], rows.Count > size);
}
