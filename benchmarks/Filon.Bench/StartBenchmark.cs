using System.Globalization;

namespace Filon.Bench;

/// <summary>From starting the program to its first answered request, on a filled demonstration, against a bare `dotnet` that says its version.</summary>
internal static class StartBenchmark
{
    public static async Task<Race> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("filon-bench-start").FullName;
        await FilonProcess.RunAsync(folder, null, "demo");
        var resident = new List<long>();
        var race = await new Race("Start to the first answered request")
            .With("dotnet --version (the runtime's own start)", () => BareAsync(folder))
            .With("filon serve, first answer", async () =>
            {
                using var filon = await FilonProcess.ServeAsync(folder, null);
                resident.Add(filon.Resident);
            })
            .RunAsync(9);
        Directory.Delete(folder, recursive: true);
        return race.Note(string.Create(CultureInfo.InvariantCulture, $"Resident memory at the first answer: {resident.Order().ElementAt(resident.Count / 2) / 1048576.0:0} MB (median)."));
    }

    private static async Task BareAsync(string folder)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
    }
}
