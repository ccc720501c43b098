using System.Diagnostics;
using System.Globalization;

namespace Filon.Bench;

/// <summary>
/// One node and two on one PostgreSQL, with the same imports to read, apply and work out; then two with one killed at random, again
/// and again: <c>./bench nodes [--kills N] [--database CONNECTION]</c>. The database named is the server; each run makes its own on it.
/// </summary>
internal static class NodesBenchmark
{
    private const int Seed = 20261122;

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var server = Option(arguments, "--database") ?? Environment.GetEnvironmentVariable("FILON_TEST_POSTGRES")
            ?? throw new InvalidOperationException("Name a PostgreSQL: --database \"Host=...;Username=...\"");
        var kills = int.Parse(Option(arguments, "--kills") ?? "4", CultureInfo.InvariantCulture);
        var rates = new Dictionary<int, List<double>> { [1] = [], [2] = [] };
        var race = await new Race("Nodes on one PostgreSQL: the same imports, read, applied and worked out")
            .With("1 node", () => WorkAsync(server, 1, rates[1]))
            .With("2 nodes", () => WorkAsync(server, 2, rates[2]))
            .RunAsync(3, warmUp: 0);
        race.Note(string.Create(CultureInfo.InvariantCulture,
            $"Jobs per second, from starting the nodes (medians): 1 node {Median(rates[1]):0.0}, 2 nodes {Median(rates[2]):0.0}."));
        return race.Note(await KillAsync(server, kills));
    }

    private static async Task WorkAsync(string server, int nodes, List<double> rates)
    {
        await using var load = await NodeLoad.CreateAsync(server);
        await load.GiveAsync(0);
        var started = Stopwatch.StartNew();
        var running = await Task.WhenAll(Enumerable.Range(0, nodes).Select(_ => load.StartNodeAsync()));
        await load.ApplyAllAsync();
        await load.QuietAsync();
        rates.Add(await load.CountAsync("select count(*) from job where state = 'done'") / started.Elapsed.TotalSeconds);
        foreach (var node in running) node.Dispose();
        await load.CheckAsync();
    }

    /// <summary>Kills whichever of two nodes has a job in hand, at a random moment, and starts another in its place.</summary>
    private static async Task<string> KillAsync(string server, int kills)
    {
        await using var load = await NodeLoad.CreateAsync(server);
        var random = new Random(Seed);
        var nodes = new List<FilonProcess> { await load.StartNodeAsync(), await load.StartNodeAsync() };
        var (takeovers, inHand) = (new List<double>(), 0);
        for (var kill = 0; kill < kills; kill++)
        {
            await load.GiveAsync(kill + 1);
            var applying = load.ApplyAllAsync();
            await Task.Delay(random.Next(200, 3000));
            var held = await load.HeldJobAsync();
            var victim = held is { } job ? nodes.Find(node => node.Id == job.Process) ?? nodes[0] : nodes[random.Next(2)];
            victim.Dispose(); // SIGKILL
            var since = Stopwatch.StartNew();
            if (held is { } abandoned && await load.TakenOverAsync(abandoned.Id, victim.Id))
            {
                inHand++;
                takeovers.Add(since.Elapsed.TotalSeconds);
            }
            nodes.Remove(victim);
            nodes.Add(await load.StartNodeAsync());
            await applying;
            await load.QuietAsync();
        }
        foreach (var node in nodes) node.Dispose();
        var (lost, twice) = await load.CheckAsync();
        return string.Create(CultureInfo.InvariantCulture,
            $"{kills} kills (SIGKILL), {inHand} of them with a job in hand: taken over after {Median(takeovers):0.0} s (median; a claim lasts 20 s). Touches lost {lost}, written twice {twice}, jobs failed 0.");
    }

    private static double Median(List<double> values) => values.Count == 0 ? 0 : values.Order().ElementAt(values.Count / 2);

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
