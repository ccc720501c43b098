using Filon.Jobs;
using Filon.People;
using Filon.Privacy;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Filon.Server.Privacy;

/// <summary>Personal data: what is held of a person, from where and until when; export, objection, erasure.</summary>
public static class PrivacyFeature
{
    public static Feature Feature { get; } = new("Privacy", Services, PrivacyRoutes.Map,
    [
        new(new("Workspace", "Espace"), new("Personal data", "Données personnelles"), "privacy", 905),
    ]);

    private static void Services(IServiceCollection services)
    {
        services.TryAddSingleton<SuppressionStore>();
        services.AddSingleton<ErasureStore>().AddSingleton<ErasureQuery>().AddSingleton<Erasing>().AddSingleton<ErasureSteps>().AddSingleton<PersonArchiveQuery>();
        services.AddSingleton<PolicyStore>().AddSingleton<RetentionQuery>().AddSingleton<ContactStore>().AddSingleton<PersonDataQuery>().AddSingleton<MarkStore>();
        services.AddSingleton<Objecting>().AddSingleton<ObjectionQuery>().AddSingleton<Retaining>().AddSingleton<RetentionParts>();
        services.AddSingleton<RegisterQuery>().AddSingleton<ErasuresKeptStore>().AddSingleton<RegisterDesk>().AddSingleton<BackupsBefore>();
        services.AddSingleton<IJob, ErasePersons>().AddSingleton<IJob, ApplyRetention>().AddSingleton<IJob, KeepContacts>();
    }
}
