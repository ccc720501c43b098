using Filon.Measure.Returns;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class SurvivalTests
{
    /// <summary>The remission times under 6-MP of Freireich et al. (1963), as worked out in every textbook: S(10) = 0.753, S(23) = 0.448, median 23.</summary>
    [Fact]
    public void It_gives_the_published_figures_of_the_leukaemia_trial()
    {
        double[] ended = [6, 6, 6, 7, 10, 13, 16, 22, 23], open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var survival = Survival.Estimate([.. ended.Select(t => new Lifetime(t, true)), .. open.Select(t => new Lifetime(t, false))]);

        survival.At(5).ShouldBe(1);
        survival.At(6).ShouldBe(0.857, 0.001);
        survival.At(7).ShouldBe(0.807, 0.001);
        survival.At(10).ShouldBe(0.753, 0.001);
        survival.At(13).ShouldBe(0.690, 0.001);
        survival.At(16).ShouldBe(0.627, 0.001);
        survival.At(22).ShouldBe(0.538, 0.001);
        survival.At(23).ShouldBe(0.448, 0.001);
        survival.Median.ShouldBe(23);
    }

    [Fact]
    public void Nothing_ended_means_all_still_go_on()
    {
        var survival = Survival.Estimate([new(3, false), new(9, false)]);
        survival.At(100).ShouldBe(1);
        survival.Median.ShouldBeNull();
    }

    [Fact]
    public void It_never_rises_with_time() => Check.QuickThrowOnFailure(Prop.ForAll(Lifetimes, lives =>
    {
        var survival = Survival.Estimate(lives);
        var values = Enumerable.Range(0, 60).Select(t => survival.At(t)).ToList();
        values.ShouldAllBe(value => value >= 0 && value <= 1);
        values.ShouldBe(values.OrderDescending());
    }));

    [Fact]
    public void To_take_an_open_one_for_ended_never_raises_it() => Check.QuickThrowOnFailure(Prop.ForAll(Lifetimes, lives =>
    {
        var (honest, careless) = (Survival.Estimate(lives), Survival.Estimate(lives.Select(life => life with { Ended = true })));
        for (var t = 0; t < 60; t++) careless.At(t).ShouldBeLessThanOrEqualTo(honest.At(t) + 1e-12);
    }));

    private static Arbitrary<List<Lifetime>> Lifetimes => (
        from duration in Gen.Choose(0, 50)
        from ended in Gen.Elements(true, false)
        select new Lifetime(duration, ended)).ListOf().Select(lives => lives.ToList()).ToArbitrary();
}
