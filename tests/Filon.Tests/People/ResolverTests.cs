using Filon.People;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

public sealed class ResolverTests
{
    private static readonly string[] First = ["Jean", "Jeanne", "J.", "Marie", "Fred", "Frédéric", "Élodie", "Paul"];
    private static readonly string[] Last = ["Dupont", "Dupond", "Martin", "Le Goff", "Quéméneur", "Petit"];
    private static readonly string[] Firms = ["Mécavia", "MECAVIA SAS", "Altibois", "Groupe Altibois"];

    private static readonly Gen<KnownProfile[]> Profiles =
        from seeds in Gen.ArrayOf(
            from first in Gen.Elements(First)
            from last in Gen.Elements(Last)
            from firm in Gen.Elements(Firms)
            from kind in Gen.Choose(0, 5)
            select (first, last, firm, kind))
        select seeds.Select((seed, at) => Make(seed.first, seed.last, seed.firm, seed.kind, at + 1)).DistinctBy(profile => profile.Content).Select((profile, at) => profile with { Id = at + 1 }).ToArray();

    [Fact]
    public void The_order_in_which_files_were_imported_changes_nothing() => Prop.ForAll(Profiles.ToArbitrary(), Gen.Choose(1, 1_000).ToArbitrary(), (profiles, shuffle) =>
    {
        var other = profiles.OrderBy(profile => (profile.Id * 7_919 + shuffle) % 1_009).Select((profile, at) => profile with { Id = at + 1 }).ToArray();
        return Sets(profiles).SetEquals(Sets(other));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_somebody_refused_is_never_joined() => Prop.ForAll(Profiles.ToArbitrary(), profiles =>
    {
        var companies = CompanyResolution.Run(profiles, [], new Counter().Next).Companies;
        var joined = Resolver.Run(profiles, companies, []);
        var refused = joined.Edges.Where(edge => edge.State == EdgeState.Automatic).Select(edge => new Decision(edge.A, edge.B, false)).ToList();
        var again = Resolver.Run(profiles, companies, refused);
        return refused.All(decision => !again.Humans.Any(human => human.Contains((int)decision.A - 1) && human.Contains((int)decision.B - 1)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_accounts_two_records_with_their_own_address_are_never_joined_without_a_word() => Prop.ForAll(Profiles.ToArbitrary(), profiles =>
    {
        var companies = CompanyResolution.Run(profiles, [], new Counter().Next).Companies;
        return Resolver.Run(profiles, companies, []).Humans.All(human =>
            human.Select(at => profiles[at]).Where(profile => profile.Network == Networks.X).Select(profile => profile.NetworkKey).Distinct().Count() <= 1);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Jean Dupont", "DUPONT Jean", nameof(NameAgreement.Same))]
    [InlineData("Jean Dupont", "J. Dupont", nameof(NameAgreement.Initial))]
    [InlineData("Frédéric Petit", "Fred Petit", nameof(NameAgreement.Nickname))]
    [InlineData("Élodie Quéméneur", "Elodie Quemeneru", nameof(NameAgreement.Typo))]
    [InlineData("Jean Dupont", "Jean Michel Dupont", nameof(NameAgreement.Partial))]
    [InlineData("Jean Dupont", "Paul Dupont", nameof(NameAgreement.Different))]
    [InlineData("Marie Petit", "Marie Martin", nameof(NameAgreement.GivenOnly))]
    [InlineData("Jean-Luc Petit", "Jean Luc PETIT", nameof(NameAgreement.Same))]
    public void Names_are_compared_word_by_word(string left, string right, string agreement) =>
        new NameComparison(new WordFrequencies()).Compare(NameForm.Written(left)!, NameForm.Written(right)!).Agreement.ToString().ShouldBe(agreement);

    [Theory]
    [InlineData("jean.dupont@mecavia.example", nameof(NameAgreement.Same))]
    [InlineData("jdupont@mecavia.example", nameof(NameAgreement.Initial))]
    [InlineData("dupontj@mecavia.example", nameof(NameAgreement.Initial))]
    [InlineData("jean.dupont.x1234@gmail.com", nameof(NameAgreement.Same))]
    [InlineData("jean.dupont2@mecavia.example", nameof(NameAgreement.Same))]
    [InlineData("paul.durand@mecavia.example", nameof(NameAgreement.Different))]
    public void An_address_spells_a_name(string address, string agreement) =>
        new NameComparison(new WordFrequencies()).Compare(NameForm.Written("Jean Dupont")!, NameForm.Address(address)!).Agreement.ToString().ShouldBe(agreement);

    [Theory]
    [InlineData("JeanDupont", nameof(NameAgreement.Same))]
    [InlineData("jdupont_", nameof(NameAgreement.Initial))]
    [InlineData("jean_dupont75", nameof(NameAgreement.Same))]
    [InlineData("LaPompeFuit", nameof(NameAgreement.Different))]
    public void A_handle_spells_a_name(string handle, string agreement) =>
        new NameComparison(new WordFrequencies()).Compare(NameForm.Written("Jean Dupont")!, NameForm.Of(handle)!).Agreement.ToString().ShouldBe(agreement);

    private static HashSet<string> Sets(KnownProfile[] profiles)
    {
        var companies = CompanyResolution.Run(profiles, [], new Counter().Next).Companies;
        return [.. Resolver.Run(profiles, companies, []).Humans.Select(human => string.Join(" + ", human.Select(at => profiles[at].Content).Order(StringComparer.Ordinal)))];
    }

    private static KnownProfile Make(string first, string last, string firm, int kind, long id) => kind switch
    {
        0 => Crm(id, $"{first} {last}", $"{FoldedName.OfPerson(first)}.{FoldedName.OfPerson(last).Replace(" ", "", StringComparison.Ordinal)}@{FoldedName.OfCompany(firm)}.example", firm),
        1 => Crm(id, $"{last} {first}", null, firm),
        2 => Written(id, $"{first} {last.ToUpperInvariant()}", firm),
        3 => Written(id, $"{first} {last}"),
        4 => X(id, $"{first} {last} | {firm}", $"{first[0]}{FoldedName.OfPerson(last).Replace(" ", "", StringComparison.Ordinal)}"),
        _ => Email(id, $"{FoldedName.OfPerson(first)[0]}{FoldedName.OfPerson(last).Replace(" ", "", StringComparison.Ordinal)}@{FoldedName.OfCompany(firm)}.example"),
    };

    private sealed class Counter
    {
        private long _last = 1_000_000;

        public long Next() => ++_last;
    }
}
