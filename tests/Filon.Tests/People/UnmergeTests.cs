using System.Globalization;
using System.Text;
using Dapper;
using Filon.Jobs;
using Filon.People;
using Filon.Storage;
using Filon.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using static Filon.Tests.People.PeopleFixture;

namespace Filon.Tests.People;

/// <summary>Whatever is joined, answered or separated: with every word taken back, everything is where it was.</summary>
public sealed class UnmergeTests
{
    private static readonly string[] First = ["Jean", "Jeanne", "Marie", "Ildefonse"];
    private static readonly string[] Last = ["Dupont", "Martin", "Quemeneur"];

    private static readonly Gen<int[]> Acts = Gen.ArrayOf(Gen.Choose(0, 1_000_000)).Where(acts => acts.Length is > 0 and < 8);

    [Theory, EveryEngine]
    public async Task Joining_and_taking_back_puts_profiles_persons_touches_deals_and_decisions_back(Engine engine)
    {
        await using var people = await CreateAsync(engine);
        var workspace = 100L;
        Prop.ForAll(Acts.ToArbitrary(), acts => HoldsAsync(people, ++workspace, acts).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(engine == Engine.Sqlite ? 15 : 8));
    }

    private static async Task<bool> HoldsAsync(PeopleFixture people, long workspace, int[] acts)
    {
        await FillAsync(people, workspace, acts.Sum(act => act % 97));
        await people.RunAsync(workspace);
        var before = await SnapshotAsync(people, workspace);
        var store = new PersonStore(people.Test.Database, people.Test.Ids, new JobStore(people.Test.Database, people.Test.Ids, people.Test.Clock), people.Test.Clock);
        var undo = new List<Func<Task<Failure?>>>();
        foreach (var act in acts)
        {
            await ActAsync(people, workspace, store, act, undo);
            if (act % 3 == 0) await people.RunAsync(workspace); // an import came meanwhile
        }

        undo.Reverse();
        foreach (var back in undo) await back();
        await people.RunAsync(workspace);
        var after = await SnapshotAsync(people, workspace);
        after.ShouldBe(before);
        return true;
    }

    private static async Task ActAsync(PeopleFixture people, long workspace, PersonStore store, int act, List<Func<Task<Failure?>>> undo)
    {
        var owners = await people.PersonsAsync(workspace);
        var profiles = owners.Keys.Order().Where(id => id < workspace * 1_000 + 500).ToList();
        var (one, other) = (profiles[act % profiles.Count], profiles[act / 7 % profiles.Count]);
        var questions = (await new QuestionQuery(people.Test.Database).ListAsync(workspace, 1, default)).Items;
        if (act % 4 == 0 && questions.Count > 0)
        {
            var edge = questions[act / 11 % questions.Count].Join.Id;
            if (await store.AnswerAsync(workspace, edge, act % 8 == 0, 5, default) is null) undo.Add(() => store.WithdrawAsync(workspace, edge, default));
        }
        else if (act % 4 == 1)
        {
            var anchor = owners.Where(pair => pair.Value == owners[one] && pair.Key != one).Select(pair => pair.Key).FirstOrDefault();
            if (await store.SeparateAsync(workspace, one, 5, default) is null) undo.Add(() => store.RejoinAsync(workspace, one, anchor, default));
        }
        else if (await store.LinkAsync(workspace, one, other, 5, default) is { Succeeded: true } linked)
        {
            undo.Add(() => store.WithdrawAsync(workspace, linked.Value, default));
        }
    }

    private static async Task FillAsync(PeopleFixture people, long workspace, int seed)
    {
        var id = workspace * 1_000;
        var profiles = Enumerable.Range(0, 14).Select(n =>
        {
            var (first, last) = (First[(seed + n * 5) % First.Length], Last[(seed / 3 + n * 7) % Last.Length]);
            var at = $"{first}.{last}@{(n % 3 == 0 ? "mecavia.example" : "gmail.com")}".ToLowerInvariant();
            return (n % 5) switch
            {
                0 => Crm(id + n, $"{first} {last}", at, "Mécavia"),
                1 => Email(id + n, at) with { NetworkKey = $"{at}:{n}" },
                2 => X(id + n, $"{first} {last} | Mécavia", $"{first}{last}"),
                3 => Crm(id + n, $"{last} {first}", null, "Mécavia"),
                _ => Written(id + n, $"{first} {last}", "Mécavia") with { NetworkKey = n.ToString(CultureInfo.InvariantCulture) },
            };
        }).ToList();
        await people.AddAsync(workspace, [.. Crowd(id + 500), .. profiles]);
        await people.Test.Database.WriteAsync(async transaction =>
        {
            foreach (var profile in profiles)
            {
                await transaction.InsertManyAsync("touch", ["workspace_id", "id", "profile_id", "happened_at", "sequence", "kind", "channel", "channel_rule"],
                    [[workspace, profile.Id, profile.Id, profile.Id, profile.Id, "marketing", "Blog", "page"]], default);
                await transaction.InsertManyAsync("deal_profile", ["workspace_id", "deal_id", "profile_id"], [[workspace, profile.Id % 3 + 1, profile.Id]], default);
            }
        }, default);
    }

    private static async Task<string> SnapshotAsync(PeopleFixture people, long workspace)
    {
        await using var connection = await people.Test.Database.OpenAsync(default);
        var said = new StringBuilder();
        foreach (var query in new[]
        {
            "select id, network_key, name, person_id, company_id from profile where workspace_id = @workspace order by id",
            "select id, name, title, company_id, stage, words from person where workspace_id = @workspace order by id",
            "select p.id, t.id as touch, t.happened_at from person p join profile f on f.workspace_id = p.workspace_id and f.person_id = p.id join touch t on t.workspace_id = f.workspace_id and t.profile_id = f.id where p.workspace_id = @workspace order by p.id, t.id",
            "select p.id, d.deal_id from person p join profile f on f.workspace_id = p.workspace_id and f.person_id = p.id join deal_profile d on d.workspace_id = f.workspace_id and d.profile_id = f.id where p.workspace_id = @workspace order by p.id, d.deal_id, f.id",
            "select profile_a, profile_b, evidence, round(cast(score as numeric), 4) as score, state, decided_by, decided_at from identity_edge where workspace_id = @workspace order by profile_a, profile_b, evidence",
            "select edge_id, says, said_by from identity_decision where workspace_id = @workspace order by id",
        })
            foreach (IDictionary<string, object?> row in await connection.QueryAsync(query, new { workspace }))
                said.AppendLine(string.Join(" | ", row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
        return said.ToString();
    }
}
