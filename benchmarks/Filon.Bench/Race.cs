using System.Diagnostics;
using System.Globalization;

namespace Filon.Bench;

/// <summary>
/// Contenders run in turn, round after round, so that a noisy machine disturbs them alike; what counts is the ratio of
/// their medians to the first one's, the baseline of the same run.
/// </summary>
public sealed class Race(string title)
{
    private readonly List<Contender> _contenders = [];
    private readonly List<string> _notes = [];

    /// <param name="after">What is done behind each round, and not timed.</param>
    public Race With(string name, Func<Task> once, Func<Task>? after = null)
    {
        _contenders.Add(new(name, once, after ?? (() => Task.CompletedTask), []));
        return this;
    }

    public Race Note(string note)
    {
        _notes.Add(note);
        return this;
    }

    public async Task<Race> RunAsync(int rounds, int warmUp = 1)
    {
        for (var round = -warmUp; round < rounds; round++)
        {
            foreach (var contender in _contenders)
            {
                var started = Stopwatch.GetTimestamp();
                await contender.Once();
                if (round >= 0) contender.Milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                await contender.After();
            }
        }

        return this;
    }

    /// <summary>How many a second a contender did, by its median round of so many.</summary>
    public double Rate(int contender, int each) => each * 1000.0 / Quantile(_contenders[contender].Milliseconds, 0.5);

    public void Print(TextWriter output)
    {
        output.WriteLine($"## {title}");
        output.WriteLine();
        output.WriteLine("| what | median ms | p95 ms | ratio to the first |");
        output.WriteLine("|---|---:|---:|---:|");
        var baseline = _contenders.Count > 0 ? Quantile(_contenders[0].Milliseconds, 0.5) : 0;
        foreach (var contender in _contenders)
        {
            var median = Quantile(contender.Milliseconds, 0.5);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {contender.Name} | {median:0.0} | {Quantile(contender.Milliseconds, 0.95):0.0} | {median / baseline:0.00} |"));
        }

        if (_notes.Count > 0) output.WriteLine();
        foreach (var note in _notes) output.WriteLine(note);
        output.WriteLine();
    }

    /// <summary>Keeps the figures in a dated file under <c>benchmarks/results</c>.</summary>
    public void Keep(string name, TimeProvider clock)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "benchmarks", "results")).FullName;
        using var file = File.CreateText(Path.Combine(folder, $"{clock.GetUtcNow():yyyy-MM-dd}-{name}.md"));
        Print(file);
    }

    private static double Quantile(List<double> values, double part) =>
        values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * part)));

    private sealed record Contender(string Name, Func<Task> Once, Func<Task> After, List<double> Milliseconds);
}
