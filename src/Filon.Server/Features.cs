using Filon.Audit;
using Filon.Server.Workspaces;
using Filon.Storage;
using Filon.Storage.Secrets;

namespace Filon.Server;

/// <summary>Every room of the product, in one list, and the services they all stand on.</summary>
public static class Features
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Api.ApiFeature.Feature,
        Overview.OverviewFeature.Feature,
        WorkspacesFeature.Feature,
        Accounts.AccountsFeature.Feature,
        Letters.LettersFeature.Feature,
        Operation.OperationFeature.Feature,
        Audit.AuditFeature.Feature,
        Jobs.JobsFeature.Feature,
        Costs.CostsFeature.Feature,
        Measure.Returns.ReturnsFeature.Feature,
        Measure.MeasureFeature.Feature,
        Posts.PostsFeature.Feature,
        Imports.ImportsFeature.Feature,
        Demonstration.DemonstrationFeature.Feature,
        People.PeopleFeature.Feature,
        Reciprocity.ReciprocityFeature.Feature,
        AddressBook.AddressBookFeature.Feature,
        Links.LinksFeature.Feature,
        Events.EventsFeature.Feature,
        Deals.DealsFeature.Feature,
        Privacy.PrivacyFeature.Feature,
        Backups.BackupsFeature.Feature,
        Exports.ExportsFeature.Feature,
    ];

    /// <summary>The same services for the web server, the command line and the tests.</summary>
    public static IServiceCollection AddFilon(this IServiceCollection services, Settings settings, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(clock);
        services.AddSingleton(_ => new Database(settings.Database) { Witness = transaction => AuditStore.WitnessAsync(transaction, clock) });
        services.AddSingleton(_ => new Ids(clock, Environment.ProcessId));
        services.AddSingleton<Migrations>();
        services.AddSingleton(_ => new SecretKeys(settings.Key, Path.Combine(settings.Folder, "key")));
        services.AddSingleton<SecretStore>();
        services.AddSingleton<SecretRotation>();
        foreach (var feature in All) feature.Services(services);
        return services;
    }
}
