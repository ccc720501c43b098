using Filon.Workspaces;

namespace Filon.Demonstration;

/// <summary>What the simulated company's people made in Filon itself: how they count, and their short links.</summary>
public sealed class TypedIn(Method method, DemonstrationLinks links, DemonstrationEvents events)
{
    public async Task MakeAsync(Workspace workspace, CancellationToken cancel)
    {
        await method.AdoptAsync(workspace, cancel);
        await links.MakeAsync(workspace, DemonstrationFiles.UsualSeed, cancel);
    }

    /// <summary>What they made of their files once these were in: the fairs they were at.</summary>
    public Task FinishAsync(Workspace workspace, CancellationToken cancel) => events.MakeAsync(workspace, cancel);
}
