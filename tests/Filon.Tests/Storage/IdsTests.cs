using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Storage;

public sealed class IdsTests
{
    [Fact]
    public void Ids_grow_even_when_many_are_drawn_in_one_instant_or_the_clock_steps_back()
    {
        var clock = new FakeClock();
        var ids = new Ids(clock, 7);
        var drawn = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();
        clock.Advance(TimeSpan.FromHours(-1));
        drawn.Add(ids.Next());

        drawn.ShouldBe(drawn.Order());
        drawn.Distinct().Count().ShouldBe(drawn.Count);
        drawn.ShouldAllBe(id => id > 0);
    }

    [Fact]
    public void Two_nodes_never_hand_out_the_same_id()
    {
        var clock = new FakeClock();
        Ids one = new(clock, 1), other = new(clock, 2);
        Enumerable.Range(0, 1000).SelectMany(_ => new[] { one.Next(), other.Next() }).Distinct().Count().ShouldBe(2000);
    }
}
