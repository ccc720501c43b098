using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Filon.Server.Operation;
using Filon.Tests.House;
using Shouldly;

namespace Filon.Tests.Operation;

/// <summary>What stands beside the program in a release.</summary>
public sealed partial class ReleaseTests
{
    private static string Unit => SourceTree.Read("deploy/filon.service");

    [Theory]
    [InlineData("User=filon")]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("StateDirectory=filon")]
    [InlineData("CapabilityBoundingSet=")]
    [InlineData("SystemCallFilter=@system-service")]
    public void The_systemd_unit_locks_what_the_program_does_not_need(string line) => Unit.Split('\n').ShouldContain(line);

    [Fact]
    public async Task Systemd_itself_rates_the_exposure_of_the_unit_as_the_document_says()
    {
        if (!File.Exists("/usr/bin/systemd-analyze")) return; // said by the lines above where there is no systemd
        using var analysis = Process.Start(new ProcessStartInfo(
            "/usr/bin/systemd-analyze", ["security", "--offline=yes", Path.Combine(SourceTree.Root, "deploy/filon.service")]) { RedirectStandardOutput = true, RedirectStandardError = true }).ShouldNotBeNull();
        var output = await analysis.StandardOutput.ReadToEndAsync();
        if (Exposure().Match(output) is not { Success: true } rated) return; // an old systemd cannot rate a file
        double.Parse(rated.Groups[1].Value, CultureInfo.InvariantCulture).ShouldBeLessThan(2.0);
    }

    [Fact]
    public void Every_line_of_the_example_of_settings_is_a_setting() =>
        SettingName().Matches(SourceTree.Read("deploy/filon.conf")).Select(match => match.Groups[1].Value)
            .ShouldBeSubsetOf(SettingLines.All.Select(line => line.Name));

    [GeneratedRegex(@"Overall exposure level for filon\.service: ([\d.]+)")]
    private static partial Regex Exposure();

    [GeneratedRegex(@"^#?([a-z_]+) = ", RegexOptions.Multiline)]
    private static partial Regex SettingName();
}
