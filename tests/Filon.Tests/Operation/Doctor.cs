using System.Text.Json;
using Filon.Server;
using Filon.Server.Cli;

namespace Filon.Tests.Operation;

/// <summary><c>filon doctor --json</c>, read as a program reads it.</summary>
internal static class Doctor
{
    public static async Task<(int Code, IReadOnlyDictionary<string, (string State, string Finding, string Remedy)> Checks)> RunAsync(Settings settings)
    {
        using var output = new StringWriter();
        var context = new CommandContext(settings, Language.English, TimeProvider.System, output, TextWriter.Null);
        var code = await CommandLine.RunAsync(["doctor", "--json"], context);
        var checks = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("checks").EnumerateArray().ToDictionary(
            check => check.GetProperty("name").GetString()!,
            check => (check.GetProperty("state").GetString()!, check.GetProperty("finding").GetString()!, check.GetProperty("remedy").GetString() ?? ""));
        return (code, checks);
    }
}
