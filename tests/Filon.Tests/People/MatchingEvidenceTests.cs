using Filon.People;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

/// <summary>What each piece of evidence is worth, among two hundred people who have nothing to do with the matter.</summary>
public sealed class MatchingEvidenceTests
{
    [Fact]
    public void A_rare_name_and_one_title_are_one_person() =>
        EdgeOf(Crm(1, "Ildefonse Quéméneur") with { Title = "Acheteuse industrielle" }, LinkedIn(2, "Ildefonse Quéméneur", "ilq-1") with { Title = "acheteuse industrielle" })
            .ShouldBe((EvidenceRules.NameAndTitle, EdgeState.Automatic));

    [Fact]
    public void A_rare_name_alone_is_asked_about_and_never_joined() =>
        EdgeOf(Crm(1, "Ildefonse Quéméneur"), LinkedIn(2, "Ildefonse Quéméneur", "ilq-1")).ShouldBe((EvidenceRules.NameAlone, EdgeState.Proposed));

    [Fact]
    public void A_name_that_many_bear_is_not_even_asked_about()
    {
        var bearers = Enumerable.Range(3, 6).Select(id => Crm(id, "Ildefonse Quéméneur", $"i{id}@firm{id}.example"));
        EdgeOf([Written(1, "Ildefonse Quéméneur"), LinkedIn(2, "Ildefonse Quéméneur", "ilq-1"), .. bearers]).ShouldBeNull();
    }

    [Fact]
    public void Two_accounts_of_one_network_are_not_asked_about_for_their_name() =>
        EdgeOf(X(1, "Ildefonse Quéméneur", "ilq"), X(2, "Ildefonse Quéméneur", "quemeneur_i")).ShouldBeNull();

    [Fact]
    public void A_slip_in_the_name_of_a_firm_is_that_firm()
    {
        var colleagues = Enumerable.Range(3, 4).Select(id => Written(id, $"Colleague{(char)('A' + id)} Other{(char)('A' + id)}", "Horlopôle Santé"));
        EdgeOf([Written(1, "Jean Dupont", "Horlopôle Santé"), Written(2, "DUPONT Jean", "Horlopôl eSanté"), .. colleagues]).ShouldBe((EvidenceRules.NameAndCompany, EdgeState.Automatic));
    }

    [Fact]
    public void Two_firms_that_several_name_stay_two_though_a_letter_apart()
    {
        KnownProfile[] profiles = [Written(1, "Jean A", "Valotis Agro"), Written(2, "Jean B", "Valotis Agro"), Written(3, "Jean C", "Valotil Agro"), Written(4, "Jean D", "Valotil Agro")];
        CompanyResolution.Run(profiles, [], new Counter().Next).Companies.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Colleagues_are_compared_in_a_firm_of_hundreds_too()
    {
        var staff = Enumerable.Range(10, 400).Select(id => Written(id, $"{(char)('A' + id % 26)}nne{(char)('a' + id % 23)} Dupont{(char)('a' + id / 26)}{(char)('a' + id % 19)}", "Armagen Maritime"));
        EdgeOf([Written(1, "Ildefonse Dupont", "Armagen Maritime"), Written(2, "DUPONT Ildefonse", "ARMAGEN MARITIME"), .. staff]).ShouldBe((EvidenceRules.NameAndCompany, EdgeState.Automatic));
    }

    [Theory]
    [InlineData("Jean Le Goff", "jeanlegoff", nameof(NameAgreement.Same))]
    [InlineData("Jean Le Goff", "legoffjean", nameof(NameAgreement.Same))]
    [InlineData("Jean Le Goff", "jlegoff", nameof(NameAgreement.Initial))]
    [InlineData("Jean Le Goff", "legoffj", nameof(NameAgreement.Initial))]
    [InlineData("Jean Le Goff", "jeanl", nameof(NameAgreement.Initial))]
    [InlineData("Jean Le Goff", "jeanlegof", null)]
    public void A_name_packed_into_one_word_is_found_again(string name, string packed, string? agreement) =>
        PackedName.Find(NameForm.Written(name)!, packed, cut: false)?.Agreement.ToString().ShouldBe(agreement);

    /// <summary>The rule and the state of the edge between the profiles 1 and 2; null where there is none.</summary>
    private static (string, string)? EdgeOf(params KnownProfile[] profiles)
    {
        KnownProfile[] all = [.. profiles, .. Crowd()];
        var edge = Resolver.Run(all, CompanyResolution.Run(all, [], new Counter().Next).Companies, []).Edges.FirstOrDefault(edge => (edge.A, edge.B) == (1, 2));
        return edge is null ? null : (edge.Evidence, edge.State);
    }

    private sealed class Counter
    {
        private long _last = 1_000_000;

        public long Next() => ++_last;
    }
}
