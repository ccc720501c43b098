using Filon.Costs;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Reciprocity;

/// <summary>Reads what was spent on a network between two archives.</summary>
public sealed class FollowerCosts(CostBookQuery books)
{
    /// <returns>Null where the archives do not tell who was gained.</returns>
    public async Task<FollowerCost?> ReadAsync(Workspace workspace, Comparison two, CancellationToken cancel)
    {
        if (two.Earlier is not { } earlier || two.Count(Movement.Gained) is not { } gained) return null;
        var (after, until) = (DayOf(earlier, workspace).PlusDays(1), DayOf(two.Later, workspace));
        if (until < after) return null;
        return FollowerCost.Of(await books.ReadAsync(workspace, until, cancel), two.Later.Network, new(after, until), gained);
    }

    private static LocalDate DayOf(Archive archive, Workspace workspace) => archive.MadeAt.InZone(workspace.Zone).Date;
}
