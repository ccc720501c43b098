using Filon.Imports;
using Filon.Jobs;
using Filon.Measure.Channels;
using Filon.People;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Filon.Server.Imports;

/// <summary>Files in: what reads, previews, applies and undoes them, and the jobs that do it.</summary>
public static class ImportsFeature
{
    public static Feature Feature { get; } = new("Imports", AddServices, ImportsRoutes.Map,
    [
        new(new("Files", "Fichiers"), new("Imports", "Imports"), "imports", 800),
    ]);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => new ImportSettings(provider.GetRequiredService<Settings>().ImportsFolder));
        services.AddSingleton<QuietQuery>().AddSingleton<WaitingFilesQuery>().AddSingleton<ImportFolder>().AddSingleton<ImportStore>().AddSingleton<ImportRowStore>().AddSingleton<ImportMappingStore>();
        services.AddSingleton<MeasureStateStore>().AddSingleton<ImportAftermath>().AddSingleton<WorkspaceOfJob>();
        services.AddSingleton<Staging>().AddSingleton<Apply>().AddSingleton<Undo>();
        services.AddSingleton<ImportParts>().AddSingleton<Importing>().AddSingleton<ImportScene>();
        services.AddSingleton<ChannelRulesOf>(provider => provider.GetRequiredService<ChannelStore>().RulesAsync);
        services.TryAddSingleton<IdentityResolution>();
        services.AddSingleton<IJob, ReadImport>().AddSingleton<IJob, ApplyImport>().AddSingleton<IJob, UndoImport>().AddSingleton<IJob, ResolveIdentities>();
    }
}
