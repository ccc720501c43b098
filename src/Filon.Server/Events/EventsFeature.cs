using Filon.Events;
using Filon.Events.Activities;

namespace Filon.Server.Events;

/// <summary>What happens away from the screen: events and who came, calls, meetings and letters.</summary>
public static class EventsFeature
{
    private static readonly Sentence Group = new("Track", "Suivre");

    public static Feature Feature { get; } = new("Events", AddServices, EventRoutes.Map,
    [
        new(Group, new("Events", "Événements"), "events", 24),
        new(Group, new("Calls, meetings, letters", "Appels, rendez-vous, lettres"), "activities", 25),
    ]);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<EventStore>();
        services.AddSingleton<EventListQuery>();
        services.AddSingleton<EventGuestQuery>();
        services.AddSingleton<SpendingStore>();
        services.AddSingleton<Contacts>();
        services.AddSingleton<Attending>();
        services.AddSingleton<Inviting>();
        services.AddSingleton<Changing>();
        services.AddSingleton<ScanQuery>();
        services.AddSingleton<NamedEventQuery>();
        services.AddSingleton<Scans>();
        services.AddSingleton<EventSurroundings>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<DoorStore>();
        services.AddSingleton<CheckIn>();
        services.AddSingleton<CheckInPace>();
        services.AddSingleton<EventSpendingReader>();
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<ActivityQuery>();
        services.AddSingleton<Noting>();
    }
}
