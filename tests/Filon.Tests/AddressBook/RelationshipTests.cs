using Filon.AddressBook;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Filon.Tests.AddressBook;

public sealed class RelationshipTests
{
    private static readonly Quarter Q3 = new(2026, 3);

    [Theory]
    [InlineData("2026-07-01", Standing.Made)]
    [InlineData("2026-06-30 2026-07-02 2026-08-02", Standing.Strengthened)]
    [InlineData("2026-05-01 2026-06-30 2026-07-02 2026-08-02", Standing.Kept)]
    [InlineData("2026-06-30 2026-07-02", Standing.Kept)]
    [InlineData("2025-11-01 2026-07-02 2026-07-03", Standing.Revived)]
    [InlineData("2026-01-01 2026-02-01", Standing.Dormant)]
    [InlineData("2025-01-01 2025-02-01", Standing.Asleep)]
    [InlineData("2026-02-01", Standing.Quiet)]
    [InlineData("2026-05-01 2026-06-01", Standing.Quiet)]
    public void A_relationship_stands_in_a_quarter_as_its_days_of_contact_say(string days, Standing standing) => Of(days).In(Q3.Days).ShouldBe(standing);

    [Fact]
    public void Before_its_first_contact_there_is_none() => Of("2026-10-01").In(Q3.Days).ShouldBeNull();

    [Fact]
    public void Dormant_begins_the_day_after_half_a_year_of_silence()
    {
        var last = new LocalDate(2026, 1, 1);
        Of("2025-12-01 2026-01-01").DormantOn(last.PlusDays(Relationship.Patience)).ShouldBeFalse();
        Of("2025-12-01 2026-01-01").DormantOn(last.PlusDays(Relationship.Patience + 1)).ShouldBeTrue();
        Of("2026-01-01").DormantOn(new(2027, 1, 1)).ShouldBeFalse("one day of contact is an acquaintance");
    }

    [Fact]
    public void Who_goes_dormant_does_so_in_one_quarter_and_is_asleep_until_there_is_contact_again() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), drawn =>
        {
            var day = new LocalDate(2022, 1, 1);
            var days = drawn.Select(gap => day = day.PlusDays(gap + 1)).Where(one => one.Year < 2026).ToList();
            if (days.Count == 0) return true;
            var relationship = new Relationship(1, days);
            Standing? before = null;
            for (var quarter = new Quarter(2022, 1); quarter.Year < 2027; quarter = quarter.Number == 4 ? new(quarter.Year + 1, 1) : new(quarter.Year, quarter.Number + 1))
            {
                var now = relationship.In(quarter.Days);
                if (before is null ? now is not (null or Standing.Made) : now is null or Standing.Made) return false;
                if (now == Standing.Asleep && before is not (Standing.Dormant or Standing.Asleep) && !relationship.DormantOn(quarter.Days.Start.PlusDays(-1))) return false;
                if (before is Standing.Dormant or Standing.Asleep && now is not (Standing.Asleep or Standing.Revived)) return false;
                before = now;
            }

            return true;
        }));

    [Fact]
    public void Standings_are_those_of_the_definition_word_by_word() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (drawn, shift) =>
        {
            var day = new LocalDate(2022, 1, 1).PlusDays(shift);
            var contacts = drawn.Select((gap, at) => (Person: (long)(at % 3), Day: day = day.PlusDays(gap % 120))).ToList();
            var read = Relationship.All([.. contacts.Concat(contacts).OrderByDescending(one => one.Day).Select(one => (one.Person, Relationship.Number(one.Day)))]);
            return read.Count == contacts.Select(one => one.Person).Distinct().Count() && read.All(relationship =>
            {
                LocalDate[] days = [.. contacts.Where(one => one.Person == relationship.Person).Select(one => one.Day).Distinct().Order()];
                return relationship.Days.SequenceEqual(days) && Enumerable.Range(0, 60).Select(month => new LocalDate(2022, 1, 1).PlusMonths(month)).All(start =>
                    relationship.In(new(start, start.PlusDays(89))) == Defined(days, new(start, start.PlusDays(89))) && relationship.DormantOn(start) == Dormant(days, start));
            });
        }));

    private static Standing? Defined(LocalDate[] days, DateInterval period)
    {
        if (days.All(day => day > period.End)) return null;
        if (days[0] >= period.Start) return Standing.Made;
        var (now, before) = (days.Count(period.Contains), days.Count(day => day < period.Start && day >= period.Start.PlusDays(-period.Length)));
        if (now == 0) return Dormant(days, period.Start.PlusDays(-1)) ? Standing.Asleep : Dormant(days, period.End) ? Standing.Dormant : Standing.Quiet;
        return days.Last(day => day < period.Start).PlusDays(Relationship.Patience) < period.Start ? Standing.Revived
            : now >= Relationship.Least && now > before ? Standing.Strengthened : Standing.Kept;
    }

    private static bool Dormant(LocalDate[] days, LocalDate on) =>
        days.Count(day => day <= on) >= Relationship.Least && days.Last(day => day <= on).PlusDays(Relationship.Patience) < on;

    [Fact]
    public void A_quarter_that_runs_ends_today()
    {
        var book = new Book([Of("2026-01-01 2026-03-01")], [], new(2026, 8, 1));
        book.Quarters[0].Name.ShouldBe("2026-Q3");
        book.Count(book.Quarters[0]).ShouldBe(new Dictionary<Standing, int> { [Standing.Quiet] = 1 }, "half a year is over on 29 August only");
        (book with { Today = new(2026, 8, 30) }).Count(Q3).ShouldBe(new Dictionary<Standing, int> { [Standing.Dormant] = 1 });
    }

    [Fact]
    public void Quarters_are_read_as_they_are_written()
    {
        Quarter.Parse("2026-Q3").ShouldBe(Q3);
        Quarter.Parse("2026-Q5").ShouldBeNull();
        Q3.Before.Name.ShouldBe("2026-Q2");
        new Quarter(2026, 1).Before.Name.ShouldBe("2025-Q4");
        Quarter.Of(new(2026, 12, 31)).Name.ShouldBe("2026-Q4");
    }

    private static Relationship Of(string days) => new(1, [.. days.Split(' ').Select(day => LocalDatePattern.Iso.Parse(day).Value)]);
}
