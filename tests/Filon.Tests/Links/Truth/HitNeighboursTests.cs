using Filon.Links;
using Filon.Links.Truth;
using FsCheck;
using FsCheck.Fluent;

namespace Filon.Tests.Links.Truth;

public sealed class HitNeighboursTests
{
    [Fact]
    public void What_is_counted_in_one_pass_is_what_a_count_of_every_pair_finds() => Check.QuickThrowOnFailure(Prop.ForAll(SomeHits.Many, hits =>
        HitNeighbours.Of(hits).Zip(hits).All(pair => pair.First == Slowly(hits, pair.Second))));

    private static HitContext Slowly(Hit[] hits, Hit hit) => new(
        false,
        hit.Method == "HEAD" ? 0 : hits.Where(other => other.Method != "HEAD" && other.Visitor == hit.Visitor && Near(hit, other, HitNeighbours.Together)).Select(other => other.Link).Distinct().Count(),
        !Bare(hit) ? 0 : hits.Where(other => Bare(other) && other.Link == hit.Link && Near(hit, other, HitNeighbours.Swarm)).Select(other => other.Visitor).Distinct().Count());

    private static bool Near(Hit one, Hit other, NodaTime.Duration within) => one.At - other.At <= within && other.At - one.At <= within;

    private static bool Bare(Hit hit) => hit.AcceptLanguage is null && hit.Referrer is null && hit.Method != "HEAD";
}
