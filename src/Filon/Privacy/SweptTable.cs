namespace Filon.Privacy;

/// <summary>
/// What each text column of a workspace's table is to a person who is erased. A house test holds this against the schema:
/// a column that stands nowhere here cannot be added.
/// </summary>
/// <param name="Key">The primary key beside <c>workspace_id</c>.</param>
/// <param name="Swept">Free texts that may speak of anybody: an erased person's addresses, handles, numbers and full names are struck out.</param>
/// <param name="Emptied">Texts of rows that are about one person: they go with that person.</param>
/// <param name="Codes">Words of closed lists, hashes, numbers: they name nobody.</param>
/// <param name="Cleared">Set to null where a text of the row was struck out: what vouched for it.</param>
/// <param name="Why">Where a table is left alone: why.</param>
public sealed record SweptTable(string Name, string Key, string Swept = "", string Emptied = "", string Codes = "", string Cleared = "", string? Why = null)
{
    public IReadOnlyList<string> SweptColumns => Names(Swept);

    public IReadOnlyList<string> KeyColumns => Names(Key);

    public IReadOnlyList<string> ClearedColumns => Names(Cleared);

    /// <summary>Every text column that has been thought of.</summary>
    public IEnumerable<string> Columns => [.. Names(Swept), .. Names(Emptied), .. Names(Codes), .. Names(Cleared)];

    private static string[] Names(string said) => said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
