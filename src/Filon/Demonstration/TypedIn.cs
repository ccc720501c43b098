using Filon.Workspaces;

namespace Filon.Demonstration;

/// <summary>What the simulated company's people made in Filon itself: how they count, and their short links.</summary>
public sealed class TypedIn(Method method, DemonstrationLinks links)
{
    public async Task MakeAsync(Workspace workspace, CancellationToken cancel)
    {
        await method.AdoptAsync(workspace, cancel);
        await links.MakeAsync(workspace, DemonstrationFiles.UsualSeed, cancel);
    }
}
