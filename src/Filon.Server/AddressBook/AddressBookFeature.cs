using Filon.AddressBook;
using Filon.Server.People;

namespace Filon.Server.AddressBook;

/// <summary>The address book as an asset: relationships made, strengthened, dormant, and introductions; beside the ROI, never in it.</summary>
public static class AddressBookFeature
{
    public static Feature Feature { get; } = new("AddressBook", Services, AddressBookRoutes.Map,
        [new(PeopleFeature.Group, new("Address book", "Carnet d’adresses"), "address-book", 35)]);

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<ContactQuery>();
        services.AddSingleton<IntroductionStore>();
        services.AddSingleton<BookReader>();
    }
}
