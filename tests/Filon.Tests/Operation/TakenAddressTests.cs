using System.Net;
using System.Net.Sockets;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class TakenAddressTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-taken-").FullName;

    [Fact]
    public async Task A_server_whose_address_is_taken_says_so_and_complains_of_nothing_else()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, output) = await FilonProcess.RunAsync(["serve"], ("folder", _folder), ("url", $"http://{other.LocalEndpoint}"));
        code.ShouldBe(7, output);
        output.ShouldContain($"Filon cannot listen on http://{other.LocalEndpoint}");
        output.ShouldNotContain("BackgroundService");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
