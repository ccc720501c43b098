using Filon.Links.Settings;
using NodaTime;

namespace Filon.Links.Making;

/// <summary>What a link is held to when it is made or changed.</summary>
/// <param name="OwnHosts">Where short links stand: none may lead to another.</param>
/// <param name="Blocked">Hosts that the workspace refuses, with all below them.</param>
/// <param name="Domains">The workspace's own short domains.</param>
/// <param name="Zone">In which the days of a form are meant.</param>
public sealed record LinkRules(
    IReadOnlySet<string> OwnHosts, IReadOnlySet<string> Blocked, LinkSettings Settings, IReadOnlyList<UtmTemplate> Templates, IReadOnlyList<string> Domains, DateTimeZone Zone);
