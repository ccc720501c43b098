using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Shouldly;

namespace Filon.Tests.Support;

/// <summary>The built program as a process of its own, as an administrator runs it; what it writes is kept.</summary>
public sealed partial class FilonProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private FilonProcess(Process process, Uri url)
    {
        (_process, Url) = (process, url);
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Url { get; }

    public int ProcessId => _process.Id;

    public string Output => string.Join('\n', _lines);

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Serves on a free port of the loopback; returns at once, before it answers.</summary>
    /// <param name="settings">By name, <c>folder</c>, <c>database</c>...</param>
    public static FilonProcess Start(params (string Name, string Value)[] settings)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        return new(Process.Start(Information(["serve"], [.. settings, ("url", url)])).ShouldNotBeNull(), new Uri(url));
    }

    /// <summary>The same below <c>strace</c>, which writes what it asks of the files and the network into a file.</summary>
    public static FilonProcess StartTraced(string trace, params (string Name, string Value)[] settings)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = Information(["serve"], [.. settings, ("url", url)]);
        string[] strace = ["-f", "-y", "--seccomp-bpf", "-s", "4096", "-e", "trace=pwrite64,fdatasync,sendto,sendmsg", "-o", trace, start.FileName];
        for (var at = 0; at < strace.Length; at++) start.ArgumentList.Insert(at, strace[at]);
        start.FileName = "strace";
        return new(Process.Start(start).ShouldNotBeNull(), new Uri(url));
    }

    /// <summary>Runs one verb to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string[] verb, params (string Name, string Value)[] settings)
    {
        await using var run = Begin(verb, settings);
        await run._process.WaitForExitAsync();
        return (run.ExitCode, run.Output);
    }

    /// <summary>Runs one verb; returns at once.</summary>
    public static FilonProcess Begin(string[] verb, params (string Name, string Value)[] settings) =>
        new(Process.Start(Information(verb, settings)).ShouldNotBeNull(), new Uri("http://localhost"));

    public async Task<FilonProcess> ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        var until = Stopwatch.StartNew();
        while (until.Elapsed < Patience)
        {
            HasExited.ShouldBeFalse(Output);
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode) return this;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(50);
        }
        throw new TimeoutException(Output);
    }

    /// <summary>The set-up code it wrote.</summary>
    public async Task<string> SetUpCodeAsync()
    {
        for (var until = Stopwatch.StartNew(); until.Elapsed < Patience; await Task.Delay(50))
            if (SetUpCode(Output) is { } code) return code;
        throw new TimeoutException(Output);
    }

    /// <summary>The set-up code in what was written; null where there is none.</summary>
    public static string? SetUpCode(string output) => Code().Match(output) is { Success: true } match ? match.Value : null;

    /// <summary>SIGKILL: it is told nothing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as systemd sends it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public Task WaitAsync() => _process.WaitForExitAsync().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}")]
    private static partial Regex Code();

    private static ProcessStartInfo Information(string[] verb, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Filon.Server.dll"), .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[$"FILON_{name.ToUpperInvariant()}"] = value;
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
