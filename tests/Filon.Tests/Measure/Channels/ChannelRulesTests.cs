using Filon.Measure.Channels;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Measure.Channels;

public sealed class ChannelRulesTests
{
    [Theory]
    [InlineData("twitter", "twitter")]
    [InlineData("X", "twitter")]
    [InlineData("t.co", "twitter")]
    [InlineData("Réseaux sociaux", "organic-social")]
    [InlineData("SALON", "event")]
    [InlineData("Appel", "sales-call")]
    [InlineData("Bouche-à-oreille", "word-of-mouth")]
    [InlineData("recommandation", "word-of-mouth")]
    [InlineData("E-mail", "email")]
    [InlineData("ORGANIC_SEARCH", "organic-search")]
    [InlineData("Paid Search", "paid-search")]
    [InlineData("Google Sponsored Link", "paid-search")]
    [InlineData("lien sponsorisé Google", "paid-search")]
    [InlineData("Twitter link", "twitter")]
    [InlineData("Blog post", "blog")]
    [InlineData("Product page", "website")]
    [InlineData("Affiliation", "affiliates")]
    [InlineData("ChatGPT", "ai-assistant")]
    [InlineData("Accès direct", "direct")]
    [InlineData("OFFLINE", "offline")]
    public void A_word_people_write_finds_its_channel(string said, string channel) =>
        ChannelRules.BuiltIn.Named(said).ShouldBe(channel);

    [Theory]
    [InlineData("https://www.google.fr/", "organic-search")]
    [InlineData("https://www.google.co.uk/search?q=erp", "organic-search")]
    [InlineData("https://t.co/abc", "twitter")]
    [InlineData("lm.facebook.com", "facebook")]
    [InlineData("https://fr.linkedin.com/feed", "linkedin")]
    [InlineData("android-app://com.linkedin.android/", "linkedin")]
    [InlineData("https://chatgpt.com/", "ai-assistant")]
    [InlineData("https://mail.google.com/mail/u/0", "email")]
    [InlineData("https://docs.google.com/document/d/1", "referral")]
    [InlineData("https://piaille.mastodon.social/@x", "mastodon")]
    [InlineData("https://journal-du-net.example/article", "referral")]
    [InlineData("https://notgoogle.com.evil.example/", "referral")]
    public void A_referring_address_finds_its_channel(string referrer, string channel) =>
        Of(new(Referrer: referrer, Url: "https://example.com/")).Channel.ShouldBe(channel);

    [Theory]
    [InlineData("google", "cpc", "paid-search")]
    [InlineData("google", "organic", "organic-search")]
    [InlineData("linkedin", "cpc", "paid-social")]
    [InlineData("linkedin", "social", "linkedin")]
    [InlineData("linkedin", "paid-social", "paid-social")]
    [InlineData("newsletter", "email", "email")]
    [InlineData("capterra", "cpc", "display")]
    [InlineData("partner.example", "affiliate", "affiliates")]
    [InlineData("stand-12", "qr", "campaign")]
    [InlineData("(direct)", "(none)", "direct")]
    [InlineData("twitter.com", "referral", "twitter")]
    [InlineData("lesechos.example", "referral", "referral")]
    public void A_source_and_a_medium_find_their_channel(string source, string medium, string channel) =>
        Of(new(Source: source, Medium: medium)).Channel.ShouldBe(channel);

    [Theory]
    [InlineData("https://example.com/?gclid=abc", null, "paid-search", "paid-click")]
    [InlineData("https://example.com/?a=1&li_fat_id=x", null, "paid-social", "paid-click")]
    [InlineData("https://example.com/?utm_source=twitter&utm_medium=social", null, "twitter", "network")]
    [InlineData("https://example.com/?id=12", "https://example.com/", "website", "inside")]
    [InlineData("https://example.com/", null, "direct", "direct")]
    [InlineData("https://example.com/blog/erp", null, "blog", "blog-page")]
    [InlineData("", "", "unknown", "nothing")]
    public void An_address_finds_its_channel_and_says_by_which_question(string url, string? referrer, string channel, string rule) =>
        Of(new(Url: url, Referrer: referrer)).ShouldBe(new ChannelAnswer(channel, rule));

    [Fact]
    public void A_channel_of_the_users_own_keeps_its_name() =>
        Of(new(Said: " Petit-déj’ ERP ", Source: "google", Medium: "cpc")).ShouldBe(new ChannelAnswer("Petit-déj’ ERP", "said-own-name"));

    [Fact]
    public void A_general_word_lets_the_other_clues_speak()
    {
        Of(new(Said: "Social media", Source: "LinkedIn")).Channel.ShouldBe("linkedin");
        Of(new(Said: "Offline", Introducer: "Claire Martin")).Channel.ShouldBe("word-of-mouth");
        Of(new(Said: "Twitter", Medium: "cpc")).Channel.ShouldBe("paid-social");
        Of(new(BySales: true)).Channel.ShouldBe("sales");
    }

    [Fact]
    public void The_workspaces_own_rules_are_asked_first_and_in_their_order()
    {
        var rules = new ChannelRules(
        [
            new(2, 2, "Everything from Google", ChannelField.Source, ChannelOperator.Is, "Google", "Moteurs"),
            new(1, 1, "The summer show", ChannelField.Campaign, ChannelOperator.AnyOf, "summer; été", "Salon d’été"),
        ]);

        rules.Classify(new(Source: "google", Campaign: "Été")).ShouldBe(new ChannelAnswer("Salon d’été", "own:The summer show"));
        rules.Classify(new(Source: "google")).ShouldBe(new ChannelAnswer("Moteurs", "own:Everything from Google"));
        rules.Classify(new(Source: "bing", Medium: "organic")).Channel.ShouldBe("organic-search");
        ChannelQuestions.Because("own:The summer show").Fr.ShouldBe("votre règle «\u00a0The summer show\u00a0»");
    }

    [Fact]
    public void Every_channel_that_the_vocabulary_gives_has_its_name_in_both_languages()
    {
        ChannelVocabulary.Channels.ShouldAllBe(channel => ChannelVocabulary.Names.ContainsKey(channel));
        foreach (var (channel, name) in ChannelWords.Known)
        {
            name.En.ShouldNotBeNullOrWhiteSpace(channel);
            name.Fr.ShouldNotBeNullOrWhiteSpace(channel);
        }
    }

    [Fact]
    public void Whatever_is_written_some_question_answers_with_a_known_reason() =>
        Prop.ForAll<string?, string?, string?>((source, medium, referrer) =>
        {
            var answer = Of(new(Source: source, Medium: medium, Referrer: referrer, Url: referrer));
            return answer.Channel.Length > 0 && ChannelQuestions.All.Any(question => question.Name == answer.Rule);
        }).QuickCheckThrowOnFailure();

    private static ChannelAnswer Of(ChannelInputs inputs) => ChannelRules.BuiltIn.Classify(inputs);
}
