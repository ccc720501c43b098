using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

public sealed class IdentityResolutionTests
{
    [Theory, EveryEngine]
    public async Task One_address_in_two_sources_is_one_person(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean.dupont@mecavia.example"), Email(2, "jean.dupont@mecavia.example"), Email(3, "paul@other.example"));
        await people.RunAsync();
        (await people.PersonsAsync()).ShouldBe(new Dictionary<long, long> { [1] = 1, [2] = 1, [3] = 3 });
        (await people.EdgesAsync()).ShouldBe(["1-2 same-email automatic"]);
    }

    [Theory, EveryEngine]
    public async Task A_name_at_one_company_joins_however_it_is_written(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, [.. Crowd(), Crm(1, "Hélène Le Goff", "hlegoff@mecavia.example"), Written(2, "LE GOFF Helene", "Mécavia SAS"), X(3, "Hélène Le Goff | MECAVIA", "hlg")]);
        await people.RunAsync();
        var persons = await people.PersonsAsync();
        (persons[1], persons[2], persons[3]).ShouldBe((1, 1, 1));
    }

    [Theory, EveryEngine]
    public async Task Namesakes_at_two_companies_stay_two(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, [.. Crowd(), Crm(1, "Jean Martin", "jean.martin@mecavia.example"), Crm(2, "Jean Martin", "jean.martin@altibois.example"), Written(3, "Jean Martin")]);
        await people.RunAsync();
        var persons = await people.PersonsAsync();
        (persons[1], persons[2], persons[3]).ShouldBe((1, 2, 3));
    }

    [Theory, EveryEngine]
    public async Task Two_first_names_that_share_an_initial_at_one_company_ask_a_person(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, [.. Crowd(), Crm(1, "Jean Dupont", "jean.dupont@mecavia.example"), Crm(2, "Julie Dupont", "julie.dupont@mecavia.example"), Written(3, "J. Dupont", "Mecavia")]);
        await people.RunAsync();
        var persons = await people.PersonsAsync();
        (persons[1], persons[2], persons[3]).ShouldBe((1, 2, 3));
    }

    [Theory, EveryEngine]
    public async Task A_mailbox_that_several_read_joins_nobody(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "contact@mecavia.example"), Crm(2, "Paul Petit", "contact@mecavia.example"));
        await people.RunAsync();
        (await people.PersonsAsync()).Values.ShouldBe([1, 2]);
    }

    [Theory, EveryEngine]
    public async Task A_LinkedIn_address_in_the_CRM_is_that_LinkedIn_profile(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jd@mecavia.example") with { LinkedIn = "jean-dupont-4a1b" }, LinkedIn(2, "Jean Dupont", "jean-dupont-4a1b"), LinkedIn(3, "Jean Dupont", "jean-dupont-77"));
        await people.RunAsync();
        (await people.PersonsAsync()).ShouldBe(new Dictionary<long, long> { [1] = 1, [2] = 1, [3] = 3 });
        (await people.EdgesAsync()).ShouldContain("1-2 same-linkedin automatic");
    }

    [Theory, EveryEngine]
    public async Task A_LinkedIn_address_pasted_into_a_colleagues_card_asks_a_person(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Paul Petit", "pp@mecavia.example") with { LinkedIn = "jean-dupont-4a1b" }, LinkedIn(2, "Jean Dupont", "jean-dupont-4a1b"));
        await people.RunAsync();
        (await people.PersonsAsync()).Values.ShouldBe([1, 2]);
        (await people.EdgesAsync()).ShouldBe(["1-2 same-linkedin proposed"]);
    }

    [Theory, EveryEngine]
    public async Task One_handle_on_two_networks_may_be_two_persons(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, X(1, "Jean D", "jdupont"), LinkedIn(2, "Julie Dupont", "jdupont"), Crm(3, "Jean Dupont", "jd@mecavia.example", handle: "JDupont"));
        await people.RunAsync();
        (await people.PersonsAsync()).ShouldBe(new Dictionary<long, long> { [1] = 1, [2] = 2, [3] = 1 });
    }

    [Theory, EveryEngine]
    public async Task One_telephone_and_one_name_are_one_person_however_the_number_is_written(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace,
            [.. Crowd(), Crm(1, "Jean Martin", "jean.martin@mecavia.example") with { Phone = "+33 1 99 00 12 34" }, Written(2, "Jean MARTIN") with { Phone = "01.99.00.12.34" }, Written(3, "Paul Durand") with { Phone = "0199001234" }]);
        await people.RunAsync();
        var persons = await people.PersonsAsync();
        (persons[1], persons[2], persons[3]).ShouldBe((1, 1, 3));
        (await people.EdgesAsync()).ShouldContain("1-2 same-phone automatic");
    }

    [Theory, EveryEngine]
    public async Task Running_twice_changes_nothing(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, [.. Crowd(), Crm(1, "Jean Dupont", "jean.dupont@mecavia.example"), Written(2, "DUPONT Jean", "Mécavia"), X(3, "Jean D.", "jdupont"), X(4, null, "jean_dupont")]);
        await people.RunAsync();
        var (persons, edges, words, companies) = (await people.PersonsAsync(), await people.EdgesAsync(), await people.CountAsync("person_word"), await people.CountAsync("company"));
        await people.RunAsync();
        (await people.PersonsAsync()).ShouldBe(persons);
        (await people.EdgesAsync()).ShouldBe(edges);
        (await people.CountAsync("person_word")).ShouldBe(words);
        (await people.CountAsync("company")).ShouldBe(companies);
    }

    [Theory, EveryEngine]
    public async Task Another_workspace_is_never_touched(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean.dupont@mecavia.example"));
        await people.AddAsync(8, Crm(1, "Jean Dupont", "jean.dupont@mecavia.example"), Email(2, "jean.dupont@mecavia.example"));
        await people.RunAsync();
        (await people.PersonsAsync(8)).ShouldBe(new Dictionary<long, long> { [1] = 1, [2] = 2 });
        (await people.CountAsync("person", 8)).ShouldBe(0);
        (await people.CountAsync("company", 8)).ShouldBe(0);
    }
}
