using System.Globalization;
using Filon.Jobs;

namespace Filon.Imports;

/// <summary>The argument of every job about an import: its id.</summary>
internal static class ImportJobs
{
    public static long IdOf(JobRun run) => long.Parse(run.Arguments, CultureInfo.InvariantCulture);

    public static string Arguments(long import) => import.ToString(CultureInfo.InvariantCulture);
}
