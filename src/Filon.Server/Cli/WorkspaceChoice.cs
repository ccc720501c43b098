using System.CommandLine;
using Filon.Audit;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary>The workspace a command is about: the one named, else the first there is.</summary>
internal static class WorkspaceChoice
{
    public static Option<string?> Option(CommandContext context) =>
        new("--workspace") { Description = context.Say("Its short name; the first by default", "Son nom court\u00a0; le premier par défaut") };

    public static async Task<Outcome<Workspace>> FindAsync(IServiceProvider services, string? slug, CancellationToken cancel)
    {
        var found = await AmongAsync(services, slug, cancel);
        if (found.Succeeded && Act.Current is { } act) act.Workspace = found.Value.Id;
        return found;
    }

    private static async Task<Outcome<Workspace>> AmongAsync(IServiceProvider services, string? slug, CancellationToken cancel)
    {
        var workspaces = await services.GetRequiredService<WorkspaceStore>().ListAsync(cancel);
        if (workspaces.Count == 0)
            return new Failure(FailureKind.NotFound, "There is no workspace yet: start Filon and set it up, or make the demonstration.", "Il n’y a pas encore d’espace de travail\u00a0: démarrez Filon et créez-le, ou faites la démonstration.");
        if (slug is null) return workspaces[0];
        return workspaces.FirstOrDefault(workspace => workspace.Slug == slug) is { } named
            ? named
            : new Failure(FailureKind.NotFound, Sentence.Format("There is no workspace “{0}”: {1}.", "Il n’y a pas d’espace «\u00a0{0}\u00a0»\u00a0: {1}.", slug, string.Join(", ", workspaces.Select(one => one.Slug))));
    }
}
