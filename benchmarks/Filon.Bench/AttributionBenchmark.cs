using System.Diagnostics;
using System.Globalization;

namespace Filon.Bench;

/// <summary>
/// <c>filon attribute</c> under all models but Markov 3, from the start of the process to its end, against DuckDB computing only
/// first, last, linear and position from the same file: <c>./bench attribution [--touches N] [--rounds N] [--no-duckdb]</c>.
/// </summary>
internal static class AttributionBenchmark
{
    private const string Models =
        "first,last,last-marketing,both,linear,linear-distinct,position,w-shaped,time-decay,shapley-sum,shapley-ordered,removal-share,markov-1,markov-2,shapley-rate";

    private static readonly string Folder = Path.Combine(Repository.Root, "benchmarks", "duckdb");

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var touches = long.Parse(Option(arguments, "--touches") ?? "10000000", CultureInfo.InvariantCulture);
        var rounds = int.Parse(Option(arguments, "--rounds") ?? "5", CultureInfo.InvariantCulture);
        var file = TouchesCsv.Of(touches);
        var race = new Race(string.Create(CultureInfo.InvariantCulture, $"Attribution of {touches:#,0} unsorted touches ({new FileInfo(file).Length >> 20} MB)"));
        if (!arguments.Contains("--no-duckdb"))
        {
            // not `npm ci`, which insists on DuckDB's builds for every platform, even where a registry has only this one's
            await EndAsync("npm", ["install", "--no-save", "--silent", "--prefix", Folder]);
            race.With("DuckDB: first, last, linear, position", () => EndAsync("node", [Path.Combine(Folder, "attribution.mjs"), file]));
        }
        var resident = new List<long>();
        race.With("filon attribute: all models but markov-3", async () =>
            resident.Add(await EndAsync("dotnet", [Repository.Program, "attribute", file, "--models", Models, "--json"])));
        race.With("bare pass: split into fields, two threads", () => Task.Run(() => BareSplit.Fields(file)));
        await race.RunAsync(rounds);
        return race.Note(string.Create(CultureInfo.InvariantCulture,
            $"Peak resident memory of filon attribute: {resident.Max() / 1048576.0:0} MB. {Environment.ProcessorCount} processors."));
    }

    /// <summary>Runs a program to its end, its output thrown away; gives its peak resident memory in bytes.</summary>
    private static async Task<long> EndAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(10))
        {
            process.Refresh();
            try { peak = Math.Max(peak, process.PeakWorkingSet64); }
            catch (InvalidOperationException) { break; }
        }
        await process.WaitForExitAsync();
        await output;
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
