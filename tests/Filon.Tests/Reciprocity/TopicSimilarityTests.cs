using Filon.Reciprocity;
using Shouldly;

namespace Filon.Tests.Reciprocity;

public sealed class TopicSimilarityTests
{
    private static readonly TopicSimilarity Ours = TopicSimilarity.Of(
        ["La maintenance préventive des machines, en trois étapes https://t.co/abc", "Planning de maintenance : nos conseils @zoe", "Un atelier bien rangé évite les pannes de machine"]);

    [Fact]
    public void Who_does_what_we_write_about_is_nearer_than_who_does_not() =>
        Ours.To("Responsable maintenance, machines spéciales")!.Value.ShouldBeGreaterThan(Ours.To("Avocate, droit des sociétés")!.Value);

    [Fact]
    public void The_same_words_are_one_and_no_common_word_is_nought()
    {
        TopicSimilarity.Of(["maintenance atelier"]).To("Atelier, maintenance !")!.Value.ShouldBe(1, 1e-12);
        Ours.To("Avocate")!.Value.ShouldBe(0);
    }

    [Fact]
    public void Without_words_there_is_nothing_to_compare()
    {
        Ours.To(null).ShouldBeNull();
        Ours.To("de la 12").ShouldBeNull();
        TopicSimilarity.Of([]).To("maintenance").ShouldBeNull();
    }

    [Fact]
    public void Addresses_and_names_called_are_no_topics() => TopicSimilarity.Of(["@zoe https://t.co/abc"]).HasTopics.ShouldBeFalse();
}
