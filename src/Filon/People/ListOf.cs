namespace Filon.People;

/// <summary>A page of a list.</summary>
/// <param name="More">There is a next page.</param>
public sealed record ListOf<T>(IReadOnlyList<T> Items, bool More);

/// <summary>Makes a page from one row more than it holds.</summary>
internal static class ListOf
{
    public static ListOf<T> Cut<T>(IReadOnlyList<T> rows, int size) => new([.. rows.Take(size)], rows.Count > size);
}
