using System.Diagnostics;
using System.Globalization;
using Filon.People;
using Filon.Storage;

namespace Filon.Bench;

/// <summary>The same people in a database: a process of its own reads, joins and writes them, as a server does, so that its memory is its own.</summary>
internal static class StoredMatching
{
    public const string Verb = "matching-stored";

    private const long Workspace = 1;

    public static async Task MeasureAsync(Race race, MessyPeople people)
    {
        var file = Path.Combine(Path.GetTempPath(), $"filon-bench-matching-{Environment.ProcessId}.db");
        try
        {
            await WriteAsync(file, people.Profiles);
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(StoredMatching).Assembly.Location, Verb, file]) { RedirectStandardOutput = true })!;
            race.Note((await process.StandardOutput.ReadToEndAsync()).TrimEnd());
            await process.WaitForExitAsync();
        }
        finally
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(file + suffix);
        }
    }

    /// <summary>What the process of its own does.</summary>
    public static async Task<int> RunAsync(string file)
    {
        await using var database = new Database(DatabaseAddress.File(file));
        var resolution = new IdentityResolution(database, new Ids(TimeProvider.System, 1), TimeProvider.System);
        var first = await TimeAsync(() => resolution.RunAsync(Workspace, default));
        var peak = Peak();
        var again = await TimeAsync(() => resolution.RunAsync(Workspace, default));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"On a SQLite database, in a process of its own: {first:0.0} s to read, join and write everything (peak of resident memory {peak:0} MB), {again:0.0} s when nothing has changed ({Peak():0} MB)."));
        return 0;
    }

    private static async Task WriteAsync(string file, IReadOnlyList<KnownProfile> profiles)
    {
        await using (var database = new Database(DatabaseAddress.File(file)))
        {
            _ = (await new Migrations(database, TimeProvider.System).ApplyAsync(default)).Value;
            await database.WriteAsync(transaction => WriteAsync(transaction, profiles), default);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static async Task WriteAsync(Transaction transaction, IReadOnlyList<KnownProfile> profiles)
    {
        await transaction.InsertManyAsync("profile", ["workspace_id", "id", "network", "network_key", "person_id", "handle", "linkedin", "name", "name_folded", "phone", "title", "company_name", "is_own"],
            profiles.Select(p => new object?[] { Workspace, p.Id, p.Network, p.NetworkKey, p.Id, p.Handle, p.LinkedIn, p.Name, FoldedName.OfPerson(p.Name), p.Phone, p.Title, p.CompanyName, false }), default);
        await transaction.InsertManyAsync("profile_email", ["workspace_id", "email", "profile_id"],
            profiles.SelectMany(p => p.Emails.Select(email => new object?[] { Workspace, email, p.Id })), default);
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
