using Filon.People;

namespace Filon.Server.Api;

/// <summary>The part of a list that is asked for: <paramref name="Limit"/> items behind the key <paramref name="After"/> (null: from the beginning).</summary>
/// <param name="Limit">At most so many items.</param>
/// <param name="After">The key of the last item seen.</param>
/// <param name="Seal">Makes the cursor of a key.</param>
public sealed record Slice<TKey>(int Limit, TKey? After, Func<TKey, string> Seal) where TKey : struct
{
    /// <summary>One more than asked for, to see whether there are more.</summary>
    public int Take => Limit + 1;

    /// <summary>The answer of rows that a query found behind <see cref="After"/>: <see cref="Take"/> of them at most.</summary>
    public ListAnswer<TItem> Answer<TRow, TItem>(IReadOnlyList<TRow> rows, Func<TRow, TKey> key, Func<TRow, TItem> item) => new(
        [.. rows.Take(Limit).Select(item)], rows.Count > Limit ? Seal(key(rows[Limit - 1])) : null);

    /// <summary>The same of a list that says itself whether there are more.</summary>
    public ListAnswer<TItem> Answer<TRow, TItem>(ListOf<TRow> rows, Func<TRow, TKey> key, Func<TRow, TItem> item) => new(
        [.. rows.Items.Select(item)], rows.More ? Seal(key(rows.Items[^1])) : null);

    /// <summary>The answer of a list that is worked out in memory. Its keys are unique; their order is the list's.</summary>
    public ListAnswer<TItem> Cut<TRow, TItem>(IEnumerable<TRow> rows, Func<TRow, TKey> key, Func<TRow, TItem> item, bool descending = false)
    {
        var behind = rows.Where(row => IsBehind(key(row), descending));
        return Answer([.. (descending ? behind.OrderByDescending(key) : behind.OrderBy(key)).Take(Take)], key, item);
    }

    /// <summary>Comes that key after those seen?</summary>
    public bool IsBehind(TKey key, bool descending = false) =>
        After is not { } after || (descending ? Comparer<TKey>.Default.Compare(key, after) < 0 : Comparer<TKey>.Default.Compare(key, after) > 0);
}
