using System.Net;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class HealthTests
{
    [Theory, EveryEngine]
    public async Task A_running_server_is_alive_and_ready(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var anyone = filon.Browse();
        (await anyone.PageAsync("/health/live")).ShouldBe("alive\n");
        (await anyone.PageAsync("/health/ready")).ShouldBe("well\n");
        (await anyone.PageAsync("/health")).ShouldBe("well\n");
    }

    [Theory, EveryEngine]
    public async Task A_server_whose_database_is_behind_or_gone_is_alive_and_not_ready(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var anyone = filon.Browse();
        await filon.Get<Database>().WriteAsync(transaction => transaction.ExecuteAsync("delete from migration where number = 1"), default);
        var answer = await anyone.GetAsync("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("the database is not migrated\n");
        (await anyone.PageAsync("/health/live")).ShouldBe("alive\n");
    }

    [Fact]
    public async Task A_program_that_cannot_reach_its_database_says_so_and_ends_with_code_7()
    {
        var (code, output) = await FilonProcess.RunAsync(["serve"], ("database", "postgres://nobody@127.0.0.1:9/nowhere"), ("folder", Path.GetTempPath()));
        code.ShouldBe(7);
        output.ShouldContain("The database does not answer");
        output.ShouldNotContain("   at ");
    }
}
