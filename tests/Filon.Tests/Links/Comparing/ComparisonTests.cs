using Filon.Imports;
using Filon.Links.Comparing;
using Filon.Storage;
using Filon.Tests.Imports;
using Filon.Tests.Support;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Links.Comparing;

/// <summary>What networks count, from their files, beside what we counted.</summary>
public sealed class ComparisonTests
{
    private static readonly HashSet<string> Hosts = ["filon.example"];

    private const string Sheet =
        """
        Lien court;Réseau;Du;Au;Clics
        https://filon.example/l/demo;LinkedIn;01/06/2026;30/06/2026;1 250
        filon.example/l/DEMO/;X;01/06/2026;30/06/2026;40
        https://bit.ly/other;Bitly;01/06/2026;30/06/2026;7
        """;

    [Fact]
    public void A_sheet_of_clicks_is_known_by_its_columns()
    {
        var said = Given.Records<ClicksRecord>(Given.Csv(Sheet));

        said.Select(line => (line.Network, line.Clicks)).ShouldBe([("LinkedIn", 1250L), ("X", 40L), ("Bitly", 7L)]);
        (said[0].FirstDay, said[0].LastDay, said[0].PostKey).ShouldBe((new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30), null));
        Given.Records<ClicksRecord>(Given.Csv("Lien du post,Depuis,Clics\nhttps://x.com/a/status/1234567890123456789,2026-06-02,12\n"))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.PostKey.ShouldBe("1234567890123456789"), line => line.Network.ShouldBe("X"), line => line.Clicks.ShouldBe(12));
        Given.Records<ClicksRecord>(Given.Csv("Post link,Created date,Clicks\nhttps://www.linkedin.com/feed/update/urn:li:activity:7212345678901234567,06/23/2026,31\n"))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.PostKey.ShouldBe("7212345678901234567"), line => line.Network.ShouldBe("LinkedIn"));
        Given.Rows(Given.Csv("Lien court;Clics\nfilon.example/l/demo;-3\nfilon.example/l/demo;2,5\n")).Count(row => row.Refusal is not null).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Both_counts_stand_side_by_side_with_the_known_reasons(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.Test.Database.WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (7, 5, '', 'demo', 'https://acme.example/', 'acme.example', @no, 1780920000000, 0)", new { no = false });
            foreach (var (day, hits, clicks) in new[] { ("2026-05-31", 50, 40), ("2026-06-10", 1400, 1000), ("2026-06-30", 100, 100), ("2026-07-01", 9, 9) })
                await transaction.ExecuteAsync("insert into link_day (workspace_id, link_id, day, hits, clicks, uniques, scans) values (7, 5, @day, @hits, @clicks, @clicks, 0)", new { day, hits, clicks });
            foreach (var (name, clicks) in new[] { ("LinkedIn", 700), ("", 300), ("X (Twitter)", 100) })
                await transaction.ExecuteAsync("insert into link_day_part (workspace_id, link_id, day, part, name, hits, clicks, uniques) values (7, 5, '2026-06-10', 'referrer', @name, @clicks, @clicks, @clicks)", new { name, clicks });
        }, default);
        await world.ApplyAsync("clicks.csv", Sheet);

        var compared = await new ComparisonQuery(world.Test.Database).ReadAsync(7, Hosts, DateTimeZone.Utc, default);

        compared.Select(one => (one.Said.Network, one.Link?.Id, one.Difference)).ShouldBe([("Bitly", null, 7L), ("X", 5L, -1060L), ("LinkedIn", 5L, 150L)], ignoreOrder: true);
        var linkedIn = compared.Single(one => one.Said.Network == "LinkedIn");
        linkedIn.Own.ShouldBe(new OwnCount(1500, 1100, 1100, 700, 300));
        linkedIn.Reasons[0].En.ShouldStartWith("400 hits of robots");
        compared.Single(one => one.Said.Network == "X").Reasons[0].En.ShouldContain("of our clicks came from other sites");

        var again = await world.ApplyAsync("clicks.csv", Sheet.Replace("1 250", "1 300", StringComparison.Ordinal));
        again.Counts.ShouldBe(new ImportCounts(0, 1, 2, 0));
        (await world.OneAsync<long>("select sum(clicks) from network_click where workspace_id = 7")).ShouldBe(1347);
        await world.UndoAsync(again);
        (await world.OneAsync<long>("select sum(clicks) from network_click where workspace_id = 7")).ShouldBe(1297);
    }

    [Theory, EveryEngine]
    public async Task The_clicks_of_a_post_are_those_of_the_link_it_holds(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.Test.Database.WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (7, 5, 'go.acme.example', 'demo', 'https://acme.example/', 'acme.example', @no, 0, 0)", new { no = false });
            await transaction.ExecuteAsync("insert into post (workspace_id, id, network, network_key, published_at, text, is_repost, urls) values (7, 9, 'x', '1234567890123456789', 0, '', @no, '[\"https://go.acme.example/demo\"]')", new { no = false });
            await transaction.ExecuteAsync("insert into import_source (workspace_id, kind, record_key, record_id, content_hash, import_id, row_number) values (7, 'post', 'x:1234567890123456789', 9, 'archive', 1, 1)");
        }, default);
        await world.ApplyAsync("x.csv", "Post id,Date,Post text,Post Link,Impressions,URL Clicks\n1234567890123456789,06/02/2026,Hello,https://x.com/a/status/1234567890123456789,900,12\n");

        var one = (await new ComparisonQuery(world.Test.Database).ReadAsync(7, Hosts, DateTimeZone.Utc, default)).ShouldHaveSingleItem();

        (one.Link?.Id, one.Said.Clicks).ShouldBe((5L, 12L));
    }

    [Theory, EveryEngine]
    public async Task What_LinkedIn_counts_of_a_post_is_compared_and_said_to_be_more_than_the_link(Engine engine)
    {
        await using var world = await ImportWorld.CreateAsync(engine);
        await world.Test.Database.WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("insert into link (workspace_id, id, host, code, destination, address, is_public, created_at, edition) values (7, 5, 'go.acme.example', 'demo', 'https://acme.example/', 'acme.example', @no, 0, 0)", new { no = false });
            await transaction.ExecuteAsync("insert into post (workspace_id, id, network, network_key, published_at, text, is_repost, urls) values (7, 9, 'linkedin', '7100000000000000001', 0, '', @no, '[\"https://go.acme.example/demo\"]')", new { no = false });
            await transaction.ExecuteAsync("insert into figure (workspace_id, id, metric, network, subject, subject_key, first_day, last_day, value) values (7, 21, 'clicks', 'linkedin', 'post', '7100000000000000001', '2026-06-02', '2026-06-02', 31)");
        }, default);

        var one = (await new ComparisonQuery(world.Test.Database).ReadAsync(7, Hosts, DateTimeZone.Utc, default)).ShouldHaveSingleItem();

        (one.Link?.Id, one.Said.Clicks, one.Said.Anywhere).ShouldBe((5L, 31L, true));
        one.Reasons[0].En.ShouldStartWith("LinkedIn counts every click on the post");
    }
}
