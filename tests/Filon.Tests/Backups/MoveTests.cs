using Filon.Backups;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class MoveTests
{
    [Theory, EveryEngine]
    public async Task A_database_moves_there_and_back_and_every_row_is_the_same(Engine there)
    {
        await using var home = await BackedUp.CreateAsync(Engine.Sqlite, rows: 400);
        await using var away = await TestDatabase.CreateAsync(there, migrate: false);
        await using var back = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        var move = new MoveDatabase(home.Test.Clock);
        var choice = new MoveChoice(Path.GetTempPath(), Replace: false);

        (await move.RunAsync(home.Database, away.Database, choice, null, default)).Value.Rows.ShouldBeGreaterThan(5_000);
        _ = (await move.RunAsync(away.Database, back.Database, choice, null, default)).Value;

        var rows = await BackedUp.RowsAsync(home.Database);
        BackedUp.ShouldBeTheSame(rows, await BackedUp.RowsAsync(away.Database));
        BackedUp.ShouldBeTheSame(rows, await BackedUp.RowsAsync(back.Database));
        (await back.Database.SnapshotAsync(Migrations.AppliedAsync, default)).ShouldBe(await home.Database.SnapshotAsync(Migrations.AppliedAsync, default));
    }

    [Theory, EveryEngine]
    public async Task A_running_Filon_is_not_moved(Engine engine)
    {
        await using var home = await BackedUp.CreateAsync(engine);
        await using var away = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        await using var running = new Database(home.Test.Address);
        await using var open = await running.OpenAsync(default);

        (await new MoveDatabase(home.Test.Clock).RunAsync(home.Database, away.Database, new(Path.GetTempPath(), false), null, default))
            .Failure!.Sentence.En.ShouldContain("stop it");
    }

    [Theory, EveryEngine]
    public async Task The_character_that_PostgreSql_cannot_hold_does_not_stop_a_move(Engine there)
    {
        await using var home = await TestDatabase.CreateAsync(Engine.Sqlite);
        await home.Database.WriteAsync(t => t.ExecuteAsync("insert into role_rate values (1, 'wri' || char(0) || 'ter', '2026-01', 5000, 'EUR')"), default);
        await using var away = await TestDatabase.CreateAsync(there, migrate: false);

        _ = (await new MoveDatabase(home.Clock).RunAsync(home.Database, away.Database, new(Path.GetTempPath(), false), null, default)).Value;

        (await BackedUp.RowsAsync(away.Database))["role_rate"].Single().Replace("\0", "", StringComparison.Ordinal).ShouldContain("writer");
    }
}
