using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Filon.Bench;

/// <summary>
/// A short link asked for over 64 connections, each click safe on the disk before its 302, taken into the database meanwhile; against the same Kestrel
/// that answers a 302 and keeps nothing: <c>./bench redirect [--requests N] [--rounds N]</c>. Every click answered must be counted in the end.
/// </summary>
internal static class RedirectBenchmark
{
    private const int Connections = 64;

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var requests = Number(arguments, "--requests", 150_000);
        var rounds = Number(arguments, "--rounds", 5);
        using var bare = await StartBareAsync();
        await using var sqlite = await Contender.StartAsync(null);
        await using var scratch = await ScratchPostgres.CreateAsync();
        await using var postgres = await Contender.StartAsync(scratch);
        var bareP99 = new List<double>();
        var race = await new Race($"{requests:N0} clicks over {Connections} connections")
            .With("bare Kestrel 302", () => bare.Ask(requests))
            .With("Filon, SQLite", () => sqlite.Ask(requests), sqlite.SettleAsync)
            .With("Filon, PostgreSQL", () => postgres.Ask(requests), postgres.SettleAsync)
            .RunAsync(rounds);
        foreach (var (name, place, load) in new[] { ("bare", 0, bare.Figures), ("Filon on SQLite", 1, sqlite.Figures), ("Filon on PostgreSQL", 2, postgres.Figures) })
            race.Note(string.Create(CultureInfo.InvariantCulture,
                $"- {name}: {race.Rate(place, requests):0} clicks a second, **{race.Rate(place, requests) / race.Rate(0, requests):0.00}** of bare; p99 {Median(load.P99):0.0} ms; {Median(load.Work):0.0} µs of processor a click (medians)"));
        return race.Note(bare.Memory()).Note(sqlite.Memory("SQLite")).Note(postgres.Memory("PostgreSQL"));
    }

    private static async Task<Bare> StartBareAsync()
    {
        var url = new Uri($"http://127.0.0.1:{FilonProcess.FreePort()}");
        var process = Process.Start("dotnet", [typeof(RedirectBenchmark).Assembly.Location, BareRedirect.Verb, url.ToString()]);
        while (true)
        {
            try
            {
                return new(process, new(new(url, $"/l/{LinkWorkspace.Code}"), Connections));
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static int Number(string[] arguments, string name, int usual) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : usual;

    /// <summary>Of each round: the 99th percentile in milliseconds, and the server's work for one click in microseconds.</summary>
    private sealed record Figures(List<double> P99, List<double> Work)
    {
        public Task Of(LinkLoad load, int requests, Func<TimeSpan> worked)
        {
            var before = worked();
            load.Run(requests);
            Work.Add((worked() - before).TotalMicroseconds / requests);
            P99.Add(load.P99);
            return Task.CompletedTask;
        }
    }

    private sealed record Bare(Process Process, LinkLoad Load) : IDisposable
    {
        public Figures Figures { get; } = new([], []);

        public Task Ask(int requests) => Figures.Of(Load, requests, () =>
        {
            Process.Refresh();
            return Process.TotalProcessorTime;
        });

        public string Memory()
        {
            Process.Refresh();
            return string.Create(CultureInfo.InvariantCulture, $"Bare: resident {Process.WorkingSet64 / 1048576.0:0} MB; of that in no file {FilonProcess.OwnOf(Process.Id) / 1048576.0:0} MB.");
        }

        public void Dispose()
        {
            Load.Dispose();
            Process.Kill();
            Process.Dispose();
        }
    }

    private sealed class Contender(LinkWorkspace workspace, FilonProcess filon) : IAsyncDisposable
    {
        private readonly List<(long Clicks, double Megabytes, double Own)> _memory = [];
        private long _clicks;

        private LinkLoad Load { get; } = new(new Uri(filon.Url, $"/l/{LinkWorkspace.Code}"), Connections);

        public Figures Figures { get; } = new([], []);

        public Task Ask(int requests) => Figures.Of(Load, requests, () => filon.Worked);

        public static async Task<Contender> StartAsync(ScratchPostgres? scratch)
        {
            var workspace = await LinkWorkspace.WithOneLinkAsync(scratch);
            return new(workspace, await FilonProcess.ServeAsync(workspace.Folder, workspace.Address));
        }

        /// <summary>Waits until every click is counted and the server rests, so that the work of one round does not slow the next one.</summary>
        public async Task SettleAsync()
        {
            _clicks += Load.Took.Length;
            _memory.Add((_clicks, filon.Resident / 1048576.0, FilonProcess.OwnOf(filon.Id) / 1048576.0));
            await workspace.FoldedAsync(_clicks);
            await filon.RestsAsync();
        }

        /// <summary>Resident memory, and its slope by least squares over the rounds behind the first.</summary>
        public string Memory(string engine)
        {
            var warm = _memory.Skip(1).ToList();
            var (x, y) = (warm.Average(at => at.Clicks), warm.Average(at => at.Megabytes));
            var slope = warm.Sum(at => (at.Clicks - x) * (at.Megabytes - y)) / warm.Sum(at => (at.Clicks - x) * (at.Clicks - x));
            return string.Create(CultureInfo.InvariantCulture,
                $"{engine}: {_clicks} clicks answered, {_clicks} counted; resident {Rounds(at => at.Megabytes)} MB, slope {slope * 1e6:0.0} MB per million clicks; of that in no file {Rounds(at => at.Own)} MB.");

            string Rounds(Func<(long Clicks, double Megabytes, double Own), double> of) => string.Join(", ", _memory.Select(at => of(at).ToString("0", CultureInfo.InvariantCulture)));
        }

        public async ValueTask DisposeAsync()
        {
            Load.Dispose();
            filon.Dispose();
            await workspace.DisposeAsync();
            Directory.Delete(workspace.Folder, recursive: true);
        }
    }
}
