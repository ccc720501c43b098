using Filon.Costs;

namespace Filon.Server.Costs;

/// <summary>The costs of a workspace, limited to what was asked, with the form to add or change one.</summary>
/// <param name="Book">All costs.</param>
/// <param name="Ask">Which of them are looked at.</param>
/// <param name="Form">The cost being typed in.</param>
/// <param name="Failure">What is wrong with it; null: nothing.</param>
public sealed record CostsPage(CostBook Book, CostsAsk Ask, CostFields Form, Failure? Failure = null)
{
    /// <summary>Lines of one page.</summary>
    public const int Size = 100;

    /// <summary>All lines asked for, the newest first.</summary>
    public IReadOnlyList<CostLine> Lines { get; } =
        [.. Book.Lines.Where(Ask.Takes).OrderByDescending(line => line.Day).ThenByDescending(line => line.SourceId).ThenBy(line => line.Origin)];

    public int Page => Math.Max(1, Ask.Page ?? 1);

    public IEnumerable<CostLine> Visible => Lines.Skip((Page - 1) * Size).Take(Size);

    public bool More => Lines.Count > Page * Size;

    public long Total => Lines.Sum(line => line.Minor);
}
