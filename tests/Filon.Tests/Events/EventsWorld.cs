using System.Text;
using Dapper;
using Filon.Events;
using Filon.Imports;
using Filon.Measure.Ledger;
using Filon.Storage;
using Filon.Tests.Measure;
using Filon.Tests.Support;
using Filon.Workspaces;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Filon.Tests.Events;

/// <summary>The running product on a given day, and what events write in its tables.</summary>
internal sealed class EventsWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 6, 10, 9, 0, 0, TimeSpan.Zero);

    private EventsWorld(RunningFilon filon, Workspace workspace) => (Filon, Workspace) = (filon, workspace);

    public RunningFilon Filon { get; }

    public Workspace Workspace { get; }

    public Attending Attending => Filon.Get<Attending>();

    public Inviting Inviting => Filon.Get<Inviting>();

    public static async Task<EventsWorld> StartAsync(Engine engine = Engine.Sqlite)
    {
        var filon = await RunningFilon.StartAsync(engine, new FakeClock(Now));
        return new(filon, await filon.WorkspaceAsync());
    }

    public async Task<Event> EventAsync(string name = "Salon ERP", string first = "2026-06-09", string last = "2026-06-11", string? campaign = null, string kind = "trade-show")
    {
        var read = new EventFields { Name = name, Kind = kind, First = first, Last = last, Campaign = campaign }.Read(Language.English);
        return await Filon.Get<EventStore>().AddAsync(Workspace.Id, read.Value, null, default);
    }

    public async Task<Invited> InviteAsync(Event told, string people, bool came = false) =>
        (await Inviting.PeopleAsync(Workspace, told.Id, GuestList.Read(people).Value.People, came, default)).Value;

    public Task<IReadOnlyList<Guest>> GuestsAsync(Event told) => Filon.Get<EventGuestQuery>().ListAsync(Workspace.Id, told.Id, default);

    public async Task<IReadOnlyList<Touch>> TouchesAsync()
    {
        await using var connection = await Filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<Touch>(
            """
            select t.id, p.name as person, t.happened_at, t.kind, t.channel, t.campaign, t.label from touch t
            join profile f on f.workspace_id = t.workspace_id and f.id = t.profile_id join person p on p.workspace_id = f.workspace_id and p.id = f.person_id
            where t.workspace_id = @Id order by t.happened_at, t.id
            """, new { Workspace.Id })).AsList();
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = await Filon.Get<Database>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table} where workspace_id = @Id", new { Workspace.Id });
    }

    /// <summary>Gives a file as the Imports page does and applies it.</summary>
    public async Task<long> ImportAsync(string name, string text)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var owner = await Filon.SignedInAsync();
        var received = await owner.UploadAsync("imports", name, stream.ToArray());
        var id = long.Parse(received.Headers.Location!.OriginalString.Split('?')[0].Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await UntilAsync(id, ImportState.Previewed);
        await owner.PostAsync($"imports/{id}/apply");
        await UntilAsync(id, ImportState.Applied);
        return id;
    }

    /// <summary>Until the import is so, and what follows it is over.</summary>
    public async Task UntilAsync(long import, ImportState state)
    {
        for (var attempt = 0; (await Filon.Get<ImportStore>().FindAsync(Workspace.Id, import, default))?.State != state; attempt++)
        {
            (attempt < 600).ShouldBeTrue($"the import is never {state}");
            await Task.Delay(50);
        }

        await Filon.IdleAsync();
    }

    /// <summary>A sale to these profiles.</summary>
    public Task WinAsync(string closed, long minor, params IEnumerable<long> profiles) =>
        new LedgerWorld(Filon.Get<Database>(), Filon.Get<Ids>(), Filon.Get<TimeProvider>(), Workspace.Id).DealAsync("First licences", closed, minor, profiles);

    public Task RecomputeAsync() => Filon.Get<RecomputeLedger>().RunAsync(Workspace.Id, default);

    public static Instant At(string time) => InstantPattern.General.Parse(time).Value;

    public ValueTask DisposeAsync() => Filon.DisposeAsync();

    internal sealed record Touch
    {
        public long Id { get; init; }
        public string Person { get; init; } = "";
        public Instant HappenedAt { get; init; }
        public string Kind { get; init; } = "";
        public string Channel { get; init; } = "";
        public string? Campaign { get; init; }
        public string? Label { get; init; }
    }
}
