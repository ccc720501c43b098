using Filon.Posts;
using Filon.Server.Api;

namespace Filon.Server.Posts;

/// <summary>What was counted of one thing over one period.</summary>
/// <param name="Id">The line's number.</param>
/// <param name="Network">Who counted.</param>
/// <param name="Subject"><c>account</c>, <c>page</c>, <c>query</c>, <c>channel</c>, <c>campaign</c>, <c>link</c>.</param>
/// <param name="Key">What it is about; empty for the workspace's own account.</param>
/// <param name="Title">Its name, where it has one.</param>
/// <param name="FirstDay">First day counted.</param>
/// <param name="LastDay">Last day counted.</param>
/// <param name="Figures">Seconds for durations, 0 to 1 for rates, units for money.</param>
/// <param name="Import">The import that last said so.</param>
public sealed record FigureAnswer(
    Id Id, string Network, string Subject, string Key, string? Title, string FirstDay, string LastDay, IReadOnlyList<Figure> Figures, Id? Import)
{
    internal static FigureAnswer Of(FigureLine line) => new(
        line.Id, line.Network, line.Subject, line.SubjectKey, line.Title, line.FirstDay, line.LastDay, line.Figures, Api.Id.Of(line.ImportId));
}
