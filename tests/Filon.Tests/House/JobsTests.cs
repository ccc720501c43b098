using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>Work that outlives a request: each kind is asked for by somebody, under the name its class has.</summary>
public sealed partial class JobsTests
{
    [Fact]
    public void Every_job_is_enqueued_by_somebody()
    {
        var engine = SourceTree.Files("src", ".cs").ToList();
        var jobs = engine.Where(file => Job().IsMatch(file.Text)).ToList();
        jobs.Count.ShouldBeGreaterThan(3);
        jobs.Where(job => !engine.Exists(file => file.Path != job.Path && Asks(file.Text, job.Name)))
            .Select(job => $"{job.Path}: nobody enqueues {job.Name}; enqueue {job.Name}.Name somewhere, or delete it").ShouldBeEmpty();
    }

    [Fact]
    public void No_job_is_enqueued_under_a_name_written_out() =>
        SourceTree.Files("src", ".cs").Where(file => WrittenOut().IsMatch(file.Text))
            .Select(file => $"{file.Path} names a job by a text; use the Name of its class, or KnownJobs").ShouldBeEmpty();

    private static bool Asks(string text, string job) =>
        text.Contains("EnqueueAsync(", StringComparison.Ordinal)
        && (text.Contains($"{job}.Name", StringComparison.Ordinal) || text.Contains($"KnownJobs.{job}", StringComparison.Ordinal));

    [GeneratedRegex(@"class \w+(\([^)]*\))? : IJob\b")]
    private static partial Regex Job();

    [GeneratedRegex("EnqueueAsync\\([^;]*?, \"[a-z]")]
    private static partial Regex WrittenOut();
}
