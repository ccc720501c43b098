using Filon.Jobs;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

public sealed class PersonStoreTests
{
    private static PersonStore Store(PeopleFixture people) =>
        new(people.Test.Database, people.Test.Ids, new JobStore(people.Test.Database, people.Test.Ids, people.Test.Clock), people.Test.Clock);

    [Theory, EveryEngine]
    public async Task Joining_by_hand_and_taking_it_back_restores_both_persons(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean@mecavia.example"), Email(2, "jean@mecavia.example"), X(3, "LaPompeFuit", "pompe"));
        await people.RunAsync();
        var before = await people.PersonsAsync();
        var linked = await Store(people).LinkAsync(Workspace, 1, 3, null, default);
        (await people.PersonsAsync()).Values.Distinct().ShouldBe([1]);
        await people.RunAsync();
        (await people.PersonsAsync()).Values.Distinct().ShouldBe([1], "an accepted join outlives a resolution");
        (await Store(people).WithdrawAsync(Workspace, linked.Value, default)).ShouldBeNull();
        (await people.PersonsAsync()).ShouldBe(before);
        (await people.CountAsync("person")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_profile_separated_stays_separated_whatever_is_imported_later(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont", "jean@mecavia.example"), Email(2, "jean@mecavia.example"));
        await people.RunAsync();
        (await Store(people).SeparateAsync(Workspace, 2, 5, default)).ShouldBeNull();
        (await people.PersonsAsync()).Values.ShouldBe([1, 2]);
        await people.AddAsync(Workspace, Crm(3, "Jean Dupont", "jean@mecavia.example"));
        await people.RunAsync();
        var persons = await people.PersonsAsync();
        persons[1].ShouldNotBe(persons[2]);
        (await Store(people).RejoinAsync(Workspace, 2, 1, default)).ShouldBeNull();
        await people.RunAsync();
        (await people.PersonsAsync()).Values.Distinct().ShouldBe([1]);
    }

    [Theory, EveryEngine]
    public async Task A_refused_question_is_never_asked_again_and_an_accepted_one_joins(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, [.. Crowd(), Crm(1, "Ildefonse Quemeneur", "iq@mecavia.example"), Email(2, "ildefonse.quemeneur@gmail.com")]);
        await people.RunAsync();
        var questions = new QuestionQuery(people.Test.Database);
        var question = (await questions.ListAsync(Workspace, 1, default)).Items.ShouldHaveSingleItem();
        question.Join.Rule.Name.ShouldBe(EvidenceRules.AddressAndName);
        (await Store(people).AnswerAsync(Workspace, question.Join.Id, false, null, default)).ShouldBeNull();
        await people.RunAsync();
        (await questions.CountAsync(Workspace, default)).ShouldBe(0);
        (await Store(people).WithdrawAsync(Workspace, question.Join.Id, default)).ShouldBeNull();
        (await questions.CountAsync(Workspace, default)).ShouldBe(1);
        (await Store(people).AnswerAsync(Workspace, question.Join.Id, true, null, default)).ShouldBeNull();
        await people.RunAsync();
        (await people.PersonsAsync())[2].ShouldBe(1);
        (await questions.CountAsync(Workspace, default)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task What_cannot_be_done_says_why(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        await people.AddAsync(Workspace, Crm(1, "Jean Dupont"));
        await people.RunAsync();
        (await Store(people).SeparateAsync(Workspace, 1, null, default)).ShouldNotBeNull().Kind.ShouldBe(FailureKind.Conflict);
        (await Store(people).SeparateAsync(8, 1, null, default)).ShouldNotBeNull().Kind.ShouldBe(FailureKind.NotFound);
        (await Store(people).AnswerAsync(Workspace, 99, true, null, default)).ShouldNotBeNull().Kind.ShouldBe(FailureKind.NotFound);
        (await Store(people).LinkAsync(Workspace, 1, 99, null, default)).Failure.ShouldNotBeNull().Kind.ShouldBe(FailureKind.NotFound);
        (await Store(people).LinkAsync(Workspace, 1, 1, null, default)).Failure.ShouldNotBeNull().Kind.ShouldBe(FailureKind.Conflict);
    }
}
