using Filon.Links.Making;
using Filon.Workspaces;

namespace Filon.Server.Links;

/// <summary>What links are held to and how they are written, knowing at which address this server is reached.</summary>
public sealed class LinkDesk(LinkRulesReader rules, Settings settings, HttpRequest? request)
{
    public static LinkDesk Of(HttpContext context) => new(
        context.RequestServices.GetRequiredService<LinkRulesReader>(), context.RequestServices.GetRequiredService<Settings>(), context.Request);

    /// <summary>Lets a handler take it as a parameter.</summary>
    public static ValueTask<LinkDesk?> BindAsync(HttpContext context) => ValueTask.FromResult<LinkDesk?>(Of(context));

    public IReadOnlySet<string> ServerHosts => LinkAddress.ServerHosts(settings, request);

    public Task<LinkRules> RulesAsync(Workspace workspace, CancellationToken cancel) => rules.ReadAsync(workspace.Id, workspace.Zone, ServerHosts, cancel);

    /// <summary>The short address, as it is given out.</summary>
    public string AddressOf(string host, string code) => LinkAddress.Of(host, code, settings, request);
}
