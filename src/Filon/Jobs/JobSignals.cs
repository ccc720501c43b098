using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Filon.Jobs;

/// <summary>What the runner tells OpenTelemetry: counters and a span for each attempt, named after the kind of job and nothing else.</summary>
public static class JobSignals
{
    public const string Name = "Filon.Jobs";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("filon.jobs.attempts", "{attempt}", "Attempts at jobs, by kind and how they ended");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("filon.jobs.duration", "s", "How long attempts took, by kind");

    internal static ActivitySource Source { get; } = new(Name);

    internal static void Count(JobEnd end)
    {
        var kind = new KeyValuePair<string, object?>("filon.job.kind", end.Job.Kind);
        Attempts.Add(1, kind, new("filon.job.state", end.State.ToString().ToLowerInvariant()));
        Durations.Record(end.Took.TotalSeconds, kind);
    }
}
