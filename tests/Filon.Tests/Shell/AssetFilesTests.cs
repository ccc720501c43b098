using System.Net;
using System.Text.RegularExpressions;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Shell;

public sealed class AssetFilesTests
{
    [Theory]
    [InlineData("app-[^\"]+\\.css", "text/css")]
    [InlineData("app-[^\"]+\\.js", "text/javascript")]
    public async Task Bundled_files_come_compressed_and_may_be_kept_for_ever(string name, string type)
    {
        await using var filon = await RunningFilon.StartAsync();
        using var anyone = filon.Browse();
        var address = Regex.Match(await anyone.PageAsync("/set-up"), "/dist/" + name).Value;
        address.ShouldNotBeEmpty("the front end is not built: npm run build --prefix src/Filon.Server/Assets");

        anyone.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var answer = await anyone.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task Nothing_outside_the_bundle_is_served()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var anyone = filon.Browse();
        foreach (var path in new[] { "/dist/../Filon.Server.dll", "/dist/%2e%2e/%2e%2e/package.json", "/dist/..%2fpackage.json" })
            (await anyone.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
    }
}
