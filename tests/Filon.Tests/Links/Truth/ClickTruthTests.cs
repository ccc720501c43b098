using Filon.Links;
using Filon.Links.Origins;
using Filon.Links.Truth;
using Filon.Links.UserAgents;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using static Filon.Tests.Links.Truth.SomeHits;

namespace Filon.Tests.Links.Truth;

public sealed class ClickTruthTests
{
    private static readonly ClickTruth Truth = new(new UserAgentReader(256));

    /// <summary>For each step a hit that it answers.</summary>
    private static readonly Dictionary<string, (Hit Hit, HitContext Context)> Answered = new()
    {
        ["head"] = (Click() with { Method = "HEAD" }, default),
        ["preview"] = (Click() with { UserAgent = "Twitterbot/1.0" }, default),
        ["prefetch"] = (Click() with { Prefetch = true }, default),
        ["no-agent"] = (Click() with { UserAgent = null }, default),
        ["robot"] = (Click() with { UserAgent = "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)" }, default),
        ["data-centre"] = (Click() with { Network = NetworkClass.DataCentre }, default),
        ["team"] = (Click() with { Team = true }, default),
        ["many-links"] = (Click(), new(LinksOpened: 3)),
        ["swarm"] = (Click(), new(BareVisitors: 5)),
        ["repeated"] = (Click(), new(Repeated: true)),
        ["first"] = (Click(), default),
    };

    [Fact]
    public void Every_step_can_answer()
    {
        TruthSteps.All.Select(step => step.Name).ShouldBe(Answered.Keys, ignoreOrder: true);
        foreach (var step in TruthSteps.All)
            Truth.Judge(Answered[step.Name].Hit, Answered[step.Name].Context).Step.Name.ShouldBe(step.Name);
    }

    [Fact]
    public void Every_step_answers_among_hits_as_they_come()
    {
        var seen = new HashSet<string>();
        Check.QuickThrowOnFailure(Prop.ForAll(Any, Around, (hit, context) =>
        {
            seen.Add(Truth.Judge(hit, context).Step.Name);
            return true;
        }));
        foreach (var (hit, context) in Any.Generator.Sample(5000).Zip(Around.Generator.Sample(5000))) seen.Add(Truth.Judge(hit, context).Step.Name);
        seen.ShouldBe(TruthSteps.All.Select(step => step.Name), ignoreOrder: true);
    }

    [Fact]
    public void A_hit_goes_to_the_first_step_that_answers_and_no_earlier_one_would() => Check.QuickThrowOnFailure(Prop.ForAll(Any, Around, (hit, context) =>
    {
        var clues = new HitClues(hit, new UserAgentReader(1).Of(hit.UserAgent), context);
        var verdict = Truth.Judge(hit, context);
        return verdict.Step == TruthSteps.All.First(step => step.Answers(clues)) && verdict.Class == verdict.Step.Class;
    }));

    [Fact]
    public void All_is_at_least_people_and_people_at_least_unique_people() => Check.QuickThrowOnFailure(Prop.ForAll(Many, hits =>
    {
        var verdicts = Truth.Judge(hits, new HashSet<VisitorClick>());
        var people = verdicts.Count(verdict => verdict.Class == HitClass.Human);
        var unique = verdicts.Count(verdict => verdict.Unique);
        var visitors = hits.Zip(verdicts).Where(pair => pair.Second.Class == HitClass.Human).Select(pair => (pair.First.Link, pair.First.Visitor)).Distinct().Count();
        return verdicts.Count == hits.Length && people <= hits.Length && unique == visitors;
    }));

    [Fact]
    public void The_same_hits_get_the_same_answers() => Check.QuickThrowOnFailure(Prop.ForAll(Many, hits =>
        Truth.Judge(hits, new HashSet<VisitorClick>()).SequenceEqual(new ClickTruth(new(1)).Judge(hits, new HashSet<VisitorClick>()))));

    [Fact]
    public void Hits_judged_a_few_at_a_time_are_what_they_are_judged_at_once_when_their_surroundings_are_there() => Check.QuickThrowOnFailure(Prop.ForAll(Many, hits =>
    {
        var clicked = new HashSet<VisitorClick>();
        var pieces = new List<Verdict>();
        for (var at = 0; at < hits.Length; at++)
        {
            // each alone, with all that came before and after it: before is judged, after is not asked
            var verdicts = Truth.Judge(hits[..at], hits[at..], new HashSet<VisitorClick>(clicked));
            pieces.Add(verdicts[0]);
            if (verdicts[0].Class == HitClass.Human) clicked.Add(new(hits[at].Link, hits[at].Visitor));
        }

        return pieces.SequenceEqual(Truth.Judge(hits, new HashSet<VisitorClick>()));
    }));

    [Fact]
    public void A_second_click_of_a_person_counts_but_is_not_one_more_unique_click()
    {
        var verdicts = Truth.Judge([Click(0), Click(30), Click(31, visitor: 2)], new HashSet<VisitorClick>());
        verdicts.Select(verdict => verdict.Step.Name).ShouldBe(["first", "repeated", "first"]);
        verdicts.ShouldAllBe(verdict => verdict.Class == HitClass.Human);
    }

    [Fact]
    public void A_person_whose_preview_came_first_still_has_a_first_click() =>
        Truth.Judge([Click(0) with { Prefetch = true }, Click(1)], new HashSet<VisitorClick>()).Select(verdict => verdict.Step.Name).ShouldBe(["prefetch", "first"]);

    [Fact]
    public void A_shared_link_on_X_brings_one_fetch_and_three_checks_and_no_click() =>
        Truth.Judge([Click(0, 9) with { UserAgent = "Twitterbot/1.0" }, Head(0.1, 10), Head(0.2, 11), Head(0.3, 12)], new HashSet<VisitorClick>())
            .Count(verdict => verdict.Class == HitClass.Human).ShouldBe(0);

    [Fact]
    public void The_scanner_of_a_letter_that_opens_every_link_is_a_robot_from_its_first_link_on()
    {
        var hits = Enumerable.Range(0, 6).Select(link => Click(link * 0.15, visitor: 7, link: link)).ToList();
        Truth.Judge(hits, new HashSet<VisitorClick>()).ShouldAllBe(verdict => verdict.Step.Name == "many-links");
    }

    [Fact]
    public void A_person_who_opens_two_links_at_once_or_three_in_four_seconds_is_a_person() =>
        Truth.Judge([Click(0, link: 1), Click(0.5, link: 2), Click(2, link: 3), Click(4, link: 4)], new HashSet<VisitorClick>())
            .ShouldAllBe(verdict => verdict.Class == HitClass.Human);

    [Fact]
    public void A_swarm_without_language_is_a_robot_and_the_person_who_comes_with_it_is_a_person()
    {
        List<Hit> hits = [.. Enumerable.Range(0, 40).Select(server => Bare(server * 0.05, 100 + server)), Click(2, visitor: 1)];
        var verdicts = Truth.Judge(hits, new HashSet<VisitorClick>());
        verdicts.Take(40).ShouldAllBe(verdict => verdict.Step.Name == "swarm");
        verdicts[40].Step.Name.ShouldBe("first");
    }

    [Fact]
    public void A_hall_that_scans_a_code_at_the_same_moment_is_a_hall_of_people()
    {
        var hall = Enumerable.Range(0, 300).Select(person => Click(person * 0.02, 100 + person) with { Referrer = null, Scanned = true }).ToList();
        Truth.Judge(hall, new HashSet<VisitorClick>()).ShouldAllBe(verdict => verdict.Unique);
    }

    [Fact]
    public void Why_names_who_it_was()
    {
        var verdict = Truth.Judge(Answered["preview"].Hit, default);
        verdict.Because.En.ShouldBe("a network drew the preview of the link (X)");
        verdict.Because.Fr.ShouldBe("un réseau a composé l’aperçu du lien (X)");
    }

    [Fact]
    public void A_steps_number_is_its_own() => TruthSteps.All.ShouldAllBe(step => TruthSteps.Of(step.Number) == step);

    [Theory]
    [InlineData("prefetch", true)]
    [InlineData("prefetch;prerender", true)]
    [InlineData("preview", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("navigate", false)]
    public void Browsers_say_when_they_fetch_ahead(string? header, bool ahead) => PrefetchHeaders.Says(header).ShouldBe(ahead);

    private static Hit Head(double second, long visitor) => Click(second, visitor) with { Method = "HEAD" };
}
