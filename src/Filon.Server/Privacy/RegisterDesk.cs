using Filon.Backups;
using Filon.Privacy;
using Filon.Server.Shell;
using NodaTime;

namespace Filon.Server.Privacy;

/// <summary>Puts the register together from the settings of the workspace and of the server.</summary>
internal sealed class RegisterDesk(PolicyStore policies, RegisterQuery query, Settings settings, BackupFolder backups, TimeProvider clock)
{
    public async Task<RegisterPage> ReadAsync(Visit visit, CancellationToken cancel)
    {
        var policy = await policies.FindAsync(visit.Workspace.Id, cancel);
        var kept = backups.List();
        var server = new ServerFacts(
            settings.PublicUrl is { } address ? address.Scheme == Uri.UriSchemeHttps : null, settings.Database.Name, kept.Count,
            kept.Count == 0 ? null : Instant.FromDateTimeOffset(kept[0].At));
        return new(Register.Of(visit.Workspace, clock.Now(), policy, await query.ReadAsync(visit.Workspace.Id, cancel), server), policy.Controller);
    }
}
