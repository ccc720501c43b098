using Filon.People;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.People;

public sealed class FoldedNameTests
{
    [Theory]
    [InlineData("Émilie LE GOFF", "emilie le goff")]
    [InlineData("  Jean-François   d’Œuvre ", "jean francois d oeuvre")]
    [InlineData("J. Dupont", "j dupont")]
    [InlineData("Łukasz Ørsted", "lukasz orsted")]
    [InlineData("𝓙𝓮𝓪𝓷 Dupont 🚲", "jean dupont")]
    [InlineData("🚲", "")]
    [InlineData(null, "")]
    public void A_persons_name_loses_case_accents_and_marks(string? name, string folded) => FoldedName.OfPerson(name).ShouldBe(folded);

    [Theory]
    [InlineData("Mécavia SAS", "mecavia")]
    [InlineData("Mécavia S.A.S.", "mecavia")]
    [InlineData("Groupe Mécavia", "mecavia")]
    [InlineData("SARL Mécavia et Cie", "mecavia")]
    [InlineData("MÉCAVIA ÉNERGIE", "mecavia energie")]
    [InlineData("Müller GmbH & Co. KG", "muller")]
    [InlineData("SAS", "sas")]
    [InlineData("Groupe SA", "groupe")]
    public void A_firms_name_loses_its_legal_form_too(string name, string folded) => FoldedName.OfCompany(name).ShouldBe(folded);

    [Fact]
    public void Folding_what_is_folded_changes_nothing() => Prop.ForAll<string?>(name =>
    {
        var (person, company) = (FoldedName.OfPerson(name), FoldedName.OfCompany(name));
        return FoldedName.OfPerson(person) == person && FoldedName.OfCompany(company) == company;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("jean@gmail.com", null)]
    [InlineData("jean@ORANGE.fr", null)]
    [InlineData("jean@mecavia.example", "mecavia.example")]
    [InlineData("nonsense", null)]
    [InlineData("jean@", null)]
    public void A_free_mailbox_never_makes_a_company(string email, string? domain) => FreeMail.CompanyDomain(email).ShouldBe(domain);
}
