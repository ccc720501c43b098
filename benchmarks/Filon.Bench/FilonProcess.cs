using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Filon.Bench;

/// <summary>The built program as a process of its own, serving on a free loopback port.</summary>
internal sealed class FilonProcess : IDisposable
{
    private readonly Process _process;
    private bool _disposed;

    private FilonProcess(Process process, Uri url) => (_process, Url, Id) = (process, url, process.Id);

    public Uri Url { get; }

    public int Id { get; }

    /// <summary>Resident memory, in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The work of all its threads up to now.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Waits until it works less than a twentieth of the time.</summary>
    public async Task RestsAsync()
    {
        for (var before = Worked; ; before = Worked)
        {
            await Task.Delay(1000);
            if (Worked - before < TimeSpan.FromMilliseconds(50)) return;
        }
    }

    /// <summary>Starts serving the data in a folder (and a database, where one is named), and waits for the first answer at a path.</summary>
    public static async Task<FilonProcess> ServeAsync(string folder, string? database, string path = "/health", string? program = null)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Process.Start(Information(program ?? Repository.Program, folder, database, "serve", url))!;
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = url };
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"filon serve ended with {process.ExitCode}");
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                if ((int)answer.StatusCode < 400) return new(process, url);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Runs one verb to its end.</summary>
    public static async Task RunAsync(string folder, string? database, params string[] verb)
    {
        using var process = Process.Start(Information(Repository.Program, folder, database, string.Join(' ', verb), null))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"filon {string.Join(' ', verb)} ended with {process.ExitCode}");
    }

    private static ProcessStartInfo Information(string program, string folder, string? database, string verb, Uri? url)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", $"\"{program}\" {verb}") : new ProcessStartInfo(program, verb);
        start.Environment["FILON_FOLDER"] = folder;
        start.Environment["FILON_BACKUP_TIME"] = "never"; // a new server makes its first back-up soon: not in the middle of a measurement
        if (database is not null) start.Environment["FILON_DATABASE"] = database;
        if (url is not null) start.Environment["FILON_URL"] = url.ToString().TrimEnd('/');
        return start;
    }

    /// <summary>Resident memory that stands in no file, in bytes (proc_pid_status(5)): without the program, whose pages the machine may drop and read again.</summary>
    internal static long OwnOf(int process) => 1024 * File.ReadLines($"/proc/{process}/status")
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
