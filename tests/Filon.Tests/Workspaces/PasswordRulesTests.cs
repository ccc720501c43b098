using Filon.Server.Workspaces;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.AspNetCore.Identity;
using Shouldly;

namespace Filon.Tests.Workspaces;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("a fine long password")]
    [InlineData("le héron mange trois glaces")]
    [InlineData("ñandú Ωmega 漢字かな交じり文です いい")]
    [InlineData("xK9#mQ2$vL5@nR8!")]
    [InlineData("               my spaces count")]
    public void A_password_may_be_of_any_characters_and_needs_no_mixture(string password) => PasswordRules.Problem(password).ShouldBeNull();

    [Fact]
    public void A_password_has_at_least_15_characters_and_at_most_256()
    {
        PasswordRules.Problem("heron vert lune").ShouldBeNull();
        PasswordRules.Problem("heron vert lun").ShouldNotBeNull().Sentence.En.ShouldContain("at least 15");
        PasswordRules.Problem(null).ShouldNotBeNull();
        var sentence = string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + i * 7 % 26)));
        PasswordRules.Problem(sentence).ShouldBeNull();
        PasswordRules.Problem(string.Concat(Enumerable.Repeat(sentence, 4))).ShouldBeNull();
        PasswordRules.Problem(string.Concat(Enumerable.Repeat(sentence, 4)) + "x").ShouldNotBeNull().Sentence.En.ShouldContain("at most 256");
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_once() =>
        PasswordRules.Problem("😀🦊🌵🎈🧀🚲🪁🎻").ShouldNotBeNull().Sentence.En.ShouldContain("at least 15");

    [Fact]
    public void Half_a_character_is_refused_in_a_sentence() => PasswordRules.Problem("heron vert lune \ud83d").ShouldNotBeNull();

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaa")]
    [InlineData("abababababababab")]
    [InlineData("heronheronheronheron")]
    [InlineData("heron heron heron")]
    [InlineData("123456789012345678")]
    [InlineData("abcdefghijklmnopqr")]
    [InlineData("zyxwvutsrqponmlkj")]
    [InlineData("azertyuiopqsdfghjklm")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rd-P@ssw0rd1")]
    [InlineData("motdepasse2026!!!!")]
    [InlineData("Welcome2026Welcome")]
    [InlineData("CorrectHorseBatteryStaple")]
    [InlineData("filon-filon-filon-26")]
    public void Repetitions_sequences_and_what_everybody_takes_are_refused(string password) => PasswordRules.Problem(password).ShouldNotBeNull();

    [Theory]
    [InlineData("anne.dupont@example.org")]
    [InlineData("Anne Dupont 1985 !")]
    [InlineData("dupont-dupont-dupont")]
    [InlineData("Éditions du Nord 26")]
    [InlineData("editionsdunord2026")]
    public void A_password_of_ones_own_name_address_or_workspace_is_refused(string password) =>
        PasswordRules.Problem(password, "anne.dupont@example.org", "Anne Dupont", "Éditions du Nord").ShouldNotBeNull(password);

    [Fact]
    public void A_name_inside_a_sentence_is_no_reason_to_refuse_it() =>
        PasswordRules.Problem("Anne mange trois glaces", "anne@example.org", "Anne").ShouldBeNull();

    [Fact]
    public void A_password_is_the_same_however_its_accents_are_typed_and_earlier_hashes_still_match()
    {
        var passwords = new Passwords(BreachedPasswords.None);
        var (composed, decomposed) = ("le h\u00e9ron mange trois glaces", "le he\u0301ron mange trois glaces");
        passwords.Matches(passwords.Hash(composed), decomposed).ShouldBeTrue();
        passwords.Matches(passwords.Hash(decomposed), composed).ShouldBeTrue();
        var earlier = new PasswordHasher<object>().HashPassword(new(), decomposed);
        passwords.Matches(earlier, decomposed).ShouldBeTrue();
        passwords.Matches(earlier, "le héron mange trois glace").ShouldBeFalse();
        passwords.Matches(null, composed).ShouldBeFalse();
    }

    [Fact]
    public async Task Set_up_and_profile_keep_the_rules()
    {
        await using var filon = await RunningFilon.StartAsync(Engine.Sqlite);
        using var anyone = filon.Browse(language: "fr");
        var refused = await anyone.PostAsync("/set-up", ("code", await filon.SetUpCodeAsync()), ("name", "Anne Dupont"), ("email", "anne@example.org"), ("password", "Editions du Nord 26"), ("workspace", "Éditions du Nord"));
        ((int)refused.StatusCode).ShouldBe(422);
        System.Net.WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("mots courants");

        using var owner = await filon.SignedInAsync();
        ((int)(await owner.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", "acme acme acme acme"))).StatusCode).ShouldBe(422);
        ((int)(await owner.PostAsync("/profile/password", ("present", RunningFilon.Password), ("password", "trois hérons sous la pluie"))).StatusCode).ShouldBe(302);
    }
}
