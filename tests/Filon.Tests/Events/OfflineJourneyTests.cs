using Dapper;
using Filon.Events;
using Filon.Events.Activities;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Events;

/// <summary>An event, a letter, a call and a meeting, and no click anywhere: every cent of the sale is theirs.</summary>
public sealed class OfflineJourneyTests
{
    private const long Amount = 1_000_003; // shares of it leave cents over

    [Theory, EveryEngine]
    public async Task A_journey_made_only_of_offline_touches_is_attributed_to_100_percent_by_every_model(Engine engine)
    {
        await using var world = await EventsWorld.StartAsync(engine);
        var told = await world.EventAsync("Salon ERP", "2026-03-10", "2026-03-12");
        await world.InviteAsync(told, "Ada Martin <ada@mecavia.example>", came: true);
        await NoteAsync(world, new() { Kind = "letter", Who = "ada@mecavia.example", Day = "2026-03-20" });
        await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example", Day = "2026-04-01", Mark = "lead" });
        await NoteAsync(world, new() { Kind = "meeting", Who = "ada@mecavia.example", Day = "2026-05-02", Mark = "opportunity" });
        await NoteAsync(world, new() { Kind = "call", Who = "ada@mecavia.example", Day = "2026-05-20" });
        await world.WinAsync("2026-05-28", Amount, (await world.GuestsAsync(told)).Single().ProfileId);
        await world.RecomputeAsync();

        var byModel = (await LinesAsync(world)).ToLookup(line => line.Model);
        byModel.Select(model => model.Key).Order().ShouldBe(LedgerModels.Kept.Select(model => model.Name()).Order(), "with a lead and an opportunity marked, no model is left out");
        foreach (var model in byModel)
        {
            model.Sum(line => line.Minor).ShouldBe(Amount, model.Key);
            model.Sum(line => line.Share).ShouldBe(1, 1e-9, model.Key);
            model.Where(line => line.Touch is null).ShouldBeEmpty($"{model.Key} leaves something unattributed");
            model.Select(line => line.Channel).ShouldBeSubsetOf(["event", "letter", "sales-call", "meeting"], model.Key);
        }

        byModel["linear"].Count().ShouldBe(5);
    }

    private static async Task NoteAsync(EventsWorld world, ActivityFields fields) =>
        (await world.Filon.Get<Noting>().PutAsync(world.Workspace, fields, null, Language.English, default)).Failure.ShouldBeNull();

    private static async Task<IReadOnlyList<Line>> LinesAsync(EventsWorld world)
    {
        await using var connection = await world.Filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<Line>(
            "select model, channel, share, amount_minor as minor, touch_id as touch from ledger_line where workspace_id = @Id order by model, line", new { world.Workspace.Id })).AsList();
    }

    private sealed record Line
    {
        public string Model { get; init; } = "";
        public string Channel { get; init; } = "";
        public double Share { get; init; }
        public long Minor { get; init; }
        public long? Touch { get; init; }
    }
}
