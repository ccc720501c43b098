using Shouldly;

namespace Filon.Tests;

/// <summary>A sentence is whole in each of its languages.</summary>
public sealed class SentenceTests
{
    [Fact]
    public void A_sentence_inside_another_stands_in_its_language_too() =>
        Sentence.Format("Audience: {0}, {1:N0}", "Audience\u00a0: {0}, {1:N0}", new Sentence("Purchasing", "Achats"), 1200)
            .ShouldBe(new Sentence("Audience: Purchasing, 1,200", "Audience\u00a0: Achats, 1\u202f200"));

    [Fact]
    public void A_count_is_plural_from_zero_in_English_and_from_two_in_French()
    {
        Sentence.Count(0, new("{0} deal", "{0} affaire"), new("{0} deals", "{0} affaires")).ShouldBe(new Sentence("0 deals", "0 affaire"));
        Sentence.Count(1, new("{0} deal", "{0} affaire"), new("{0} deals", "{0} affaires")).ShouldBe(new Sentence("1 deal", "1 affaire"));
        Sentence.Count(2, new("{0} deal", "{0} affaire"), new("{0} deals", "{0} affaires")).ShouldBe(new Sentence("2 deals", "2 affaires"));
    }
}
