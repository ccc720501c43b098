using System.Globalization;

namespace Filon.Bench;

/// <summary>
/// From starting the program to its first answer, a short link's or a page's, on a filled demonstration, against a bare <c>dotnet</c> that says its version; and the same of
/// the last release, where <c>./run publish</c> made one.
/// </summary>
internal static class StartBenchmark
{
    private const string ShortLink = "/l/livre-blanc-demonstration", Page = "/health";

    public static async Task<Race> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("filon-bench-start").FullName;
        await FilonProcess.RunAsync(folder, null, "demo");
        var resident = new List<(string What, long Bytes)>();
        var race = new Race("Start to the first answer").With("dotnet --version (the runtime's own start)", () => BareAsync(folder));
        Add("filon serve", null);
        if (Repository.Release is { } release) Add("a release", release);
        else race.Note("No release stands here: `./run publish` makes one.");
        await race.RunAsync(9);
        Directory.Delete(folder, recursive: true);
        foreach (var what in resident.GroupBy(one => one.What))
            race.Note(string.Create(CultureInfo.InvariantCulture, $"- resident after {what.Key}: {what.Select(one => one.Bytes).Order().ElementAt(what.Count() / 2) / 1048576.0:0} MB (median)"));
        return race;

        void Add(string name, string? program)
        {
            foreach (var (what, path) in new[] { ($"{name}, first short link", ShortLink), ($"{name}, first page", Page) })
            {
                FilonProcess? filon = null;
                race.With(what, async () => filon = await FilonProcess.ServeAsync(folder, null, path, program), () =>
                {
                    resident.Add((what, filon!.Resident));
                    filon.Dispose();
                    return Task.CompletedTask;
                });
            }
        }
    }

    private static async Task BareAsync(string folder)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
    }
}
