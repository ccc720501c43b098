using System.Net;
using Dapper;
using Filon.Links;
using Filon.Server.Links;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Links.Redirects;

/// <summary>Short links on the real server.</summary>
public sealed class RedirectTests
{
    [Theory, EveryEngine]
    public async Task A_link_leads_on_and_its_click_is_kept(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        var link = await scene.AddAsync(new() { Id = 0, Code = "spring", Destination = "https://filon.example/a?b=c#d" });

        using var answer = await scene.AskAsync("/l/spring?s=stand+3&qr=1&e=f");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("https://filon.example/a?b=c&e=f#d");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await scene.HitsAsync()).ShouldHaveSingleItem().ShouldBe((link.Id, 1, "stand 3", true));
    }

    [Fact]
    public async Task A_code_is_led_in_any_case_and_an_unknown_one_says_so()
    {
        await using var scene = await Scene.BeginAsync();
        await scene.AddAsync(new() { Id = 0, Code = "spring", Destination = "https://filon.example/" });

        (await scene.AskAsync("/l/SPRING")).StatusCode.ShouldBe(HttpStatusCode.Found);
        using var unknown = await scene.AskAsync("/l/winter");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("There is no link at this address");
        (await scene.AskAsync("/l/spring", HttpMethod.Post)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await scene.HitsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asking_for_the_header_alone_is_led_and_is_no_click()
    {
        await using var scene = await Scene.BeginAsync();
        await scene.AddAsync(new() { Id = 0, Code = "spring", Destination = "https://filon.example/" });

        (await scene.AskAsync("/l/spring", HttpMethod.Head)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await scene.HitsAsync()).ShouldHaveSingleItem().Class.ShouldBe(4);
    }

    [Theory, EveryEngine]
    public async Task An_edit_is_seen_within_a_second(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        var link = await scene.AddAsync(new() { Id = 0, Code = "spring", Destination = "https://filon.example/a" });
        (await scene.AskAsync("/l/spring")).Headers.Location!.AbsolutePath.ShouldBe("/a");

        await scene.Filon.Get<LinkStore>().ChangeAsync(scene.Workspace.Id, link with { Destination = "https://filon.example/b" }, default);
        await Task.Delay(1000);

        (await scene.AskAsync("/l/spring")).Headers.Location!.AbsolutePath.ShouldBe("/b");
        await scene.Filon.Get<LinkStore>().SetRemovedAsync(scene.Workspace.Id, link.Id, removed: true, default);
        await Task.Delay(1000);
        (await scene.AskAsync("/l/spring")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory, EveryEngine]
    public async Task A_limited_link_leads_elsewhere_after_exactly_so_many_clicks_of_persons(Engine engine)
    {
        await using var scene = await Scene.BeginAsync(engine);
        await scene.AddAsync(new() { Id = 0, Code = "seats", Destination = "https://filon.example/seat", ClickLimit = 20, Elsewhere = "https://filon.example/full" });

        await scene.AskAsync("/l/seats", HttpMethod.Head);
        var led = await Task.WhenAll(Enumerable.Range(0, 60).Select(async _ => (await scene.AskAsync("/l/seats")).Headers.Location!.AbsolutePath));

        led.Count(path => path == "/seat").ShouldBe(20);
        led.Count(path => path == "/full").ShouldBe(40);
    }

    [Fact]
    public async Task A_short_domain_leads_its_links_and_serves_nothing_else()
    {
        await using var scene = await Scene.BeginAsync();
        await scene.Filon.Get<Database>().WriteAsync(transaction => transaction.ExecuteAsync(
            "insert into short_domain (workspace_id, host, created_at) values (@Id, 'go.acme.example', 0)", new { scene.Workspace.Id }), default);
        await scene.AddAsync(new() { Id = 0, Code = "spring", Host = "go.acme.example", Destination = "https://filon.example/" });
        await Task.Delay(1000);

        (await scene.AskAsync("/spring", host: "go.acme.example")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await scene.AskAsync("/sign-in", host: "go.acme.example")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.AskAsync("/w/acme/costs", host: "go.acme.example")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.AskAsync("/l/spring")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_trial_leads_a_browser_to_the_same_side_again()
    {
        await using var scene = await Scene.BeginAsync();
        await scene.AddAsync(new() { Id = 0, Code = "trial", Destination = "https://filon.example/a", Routes = [new(1, "https://filon.example/b", Weight: 100)] });

        using var first = await scene.AskAsync("/l/trial");
        first.Headers.Location!.AbsolutePath.ShouldBe("/b");
        first.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("filon-route=1; max-age=7776000; path=/l/trial");
    }

    private sealed class Scene : IAsyncDisposable
    {
        public required RunningFilon Filon { get; init; }

        public required Workspace Workspace { get; init; }

        public required HttpClient Client { get; init; }

        public static async Task<Scene> BeginAsync(Engine engine = Engine.Sqlite)
        {
            var filon = await RunningFilon.StartAsync(engine);
            var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = filon.Url };
            return new() { Filon = filon, Workspace = await filon.WorkspaceAsync(), Client = client };
        }

        public async Task<Link> AddAsync(Link link) => (await Filon.Get<LinkStore>().AddAsync(Workspace.Id, [link], null, default)).Value[0];

        public Task<HttpResponseMessage> AskAsync(string path, HttpMethod? method = null, string? host = null)
        {
            var request = new HttpRequestMessage(method ?? HttpMethod.Get, path) { Headers = { Host = host } };
            request.Headers.Add("User-Agent", MadeHits.Firefox);
            request.Headers.Add("Accept-Language", "en");
            return Client.SendAsync(request);
        }

        public async Task<IReadOnlyList<(long Link, long Class, string? Label, bool Scanned)>> HitsAsync()
        {
            await Filon.Get<ClickDesk>().Fold.RunToEndAsync(default);
            await using var connection = await Filon.Get<Database>().OpenAsync(default);
            return (await connection.QueryAsync<(long, long, string?, bool)>("select link_id, class, source_label, scanned from hit where workspace_id = @Id order by id", new { Workspace.Id })).AsList();
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Filon.DisposeAsync();
        }
    }
}
