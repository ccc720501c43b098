using Filon.People;

namespace Filon.Server.People;

/// <summary>Who they are: persons, their companies, and the joins that wait for somebody's word.</summary>
public static class PeopleFeature
{
    public static Feature Feature { get; } = new("People", Services, PeopleRoutes.Map,
    [
        new(Group, new("Persons", "Personnes"), "people", 30),
        new(Group, new("Companies", "Entreprises"), "companies", 31),
        new(Group, new("To confirm", "À confirmer"), "people/questions", 33),
    ]);

    internal static Sentence Group => new("People", "Relations");

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<IdentityResolution>();
        services.AddSingleton<PersonQuery>();
        services.AddSingleton<PersonFilterQuery>();
        services.AddSingleton<ProfileQuery>();
        services.AddSingleton<QuestionQuery>();
        services.AddSingleton<CompanyQuery>();
        services.AddSingleton<JourneyQuery>();
        services.AddSingleton<PersonSegmentStore>();
        services.AddSingleton<SegmentSizeQuery>();
        services.AddSingleton<PersonStore>();
        services.AddSingleton<PersonJourneys>();
        services.AddSingleton<PersonPages>();
        services.AddSingleton<PersonsPages>();
    }
}
