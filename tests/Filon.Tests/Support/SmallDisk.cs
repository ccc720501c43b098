using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Filon.Tests.Support;

/// <summary>The program on a disk of a few megabytes, in a mount namespace of its own, that can be filled and freed.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    // the shell that mounted it stays, to fill it: nobody else sees this mount
    private const string Script =
        """
        mount -t tmpfs -o size=$SIZE filon "$FILON_FOLDER" || exit 9
        dotnet "$PROGRAM" serve > "$LOG" 2>&1 & filon=$!
        while read -r word; do
            case $word in
                fill) cat /dev/zero > "$FILON_FOLDER/filler" 2>/dev/null; echo filled ;;
                free) rm "$FILON_FOLDER/filler"; echo freed ;;
            esac
        done
        kill -9 $filon
        """;

    private readonly Process _shell;
    private readonly string _folder;

    private SmallDisk(Process shell, Uri url, string folder) => (_shell, Url, _folder) = (shell, url, folder);

    public Uri Url { get; }

    /// <summary>Null, said aloud, where this machine lets nobody mount.</summary>
    public static async Task<SmallDisk?> StartAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("filon-disk-").FullName;
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("unshare", ["-rm", "bash", "-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SIZE"] = $"{megabytes}m";
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "Filon.Server.dll");
        start.Environment["LOG"] = folder + ".log";
        start.Environment["FILON_FOLDER"] = folder;
        start.Environment["FILON_URL"] = url.ToString().TrimEnd('/');
        var disk = new SmallDisk(Process.Start(start)!, url, folder);
        if (await disk.AnswersAsync()) return disk;
        await disk.DisposeAsync();
        await Console.Error.WriteLineAsync("NOT PROVEN: nothing can be mounted here, so no disk can be filled.");
        return null;
    }

    /// <summary>The set-up code it wrote.</summary>
    public async Task<string> SetUpCodeAsync()
    {
        for (var i = 0; i < 600; i++, await Task.Delay(100))
            if (FilonProcess.SetUpCode(await File.ReadAllTextAsync(_folder + ".log")) is { } code) return code;
        throw new TimeoutException(await File.ReadAllTextAsync(_folder + ".log"));
    }

    public Task FillAsync() => SayAsync("fill");

    public Task FreeAsync() => SayAsync("free");

    private async Task SayAsync(string word)
    {
        await _shell.StandardInput.WriteLineAsync(word);
        await _shell.StandardInput.FlushAsync();
        await _shell.StandardOutput.ReadLineAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        for (var i = 0; i < 600 && !_shell.HasExited; i++)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode) return true;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_shell.HasExited) _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
        File.Delete(_folder + ".log");
    }
}
