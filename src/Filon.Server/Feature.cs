using Filon.Workspaces;

namespace Filon.Server;

/// <summary>What a room adds to the product, announced in one file: its services, its routes, its places in the menu.</summary>
public sealed record Feature(
    string Name,
    Action<IServiceCollection> Services,
    Action<IEndpointRouteBuilder> Routes,
    IReadOnlyList<MenuItem> Menu);

/// <summary>A line of the navigation. <paramref name="Group"/> is its heading, none where it is empty; <paramref name="Path"/> is below the workspace: <c>measure/roi</c>.</summary>
public sealed record MenuItem(Sentence Group, Sentence Label, string Path, int Order)
{
    /// <summary>Shown from this role on.</summary>
    public Role Least { get; init; } = Role.Viewer;
}
