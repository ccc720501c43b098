using Filon.Workspaces;

namespace Filon.Server.Shell;

/// <summary>A member in a workspace, as what. Every handler below <c>/w/{workspace}</c> takes one: it exists only once the role is checked.</summary>
public sealed record Visit(Workspace Workspace, Account Account, Role Role, Language Language, string? Theme)
{
    public Visitor Visitor => new(Account, Language, Theme);

    /// <summary>The address of a page of this workspace: <c>measure/roi</c> becomes <c>/w/slug/measure/roi</c>.</summary>
    public string Path(string below) => $"/w/{Uri.EscapeDataString(Workspace.Slug)}/{below}".TrimEnd('/');

    public static ValueTask<Visit?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Visit>());
}
