using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Filon.Server.Shell;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Shouldly;

namespace Filon.Tests.Shell;

public sealed partial class GuardTests : IAsyncLifetime
{
    private RunningFilon _filon = null!;

    public async Task InitializeAsync()
    {
        _filon = await RunningFilon.StartAsync();
        await _filon.WorkspaceAsync();
    }

    public Task DisposeAsync() => _filon.DisposeAsync().AsTask();

    [Fact]
    public void Every_route_says_who_may_use_it() =>
        Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<Access>() is null).Select(endpoint => endpoint.RoutePattern.RawText).ShouldBeEmpty();

    [Fact]
    public void Only_these_routes_are_open_to_anyone() =>
        Routes().Where(route => !route.Access.SignedIn).Select(route => $"{route.Method} {route.Pattern}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "GET /", "GET /api/{documentName}/openapi.json", "GET /check-in/{place}/{code}", "GET /health", "GET /health/live", "GET /health/ready", "GET /invitation", "GET /l/{code}+", "GET /l/{code}+.csv", "GET /l/{code}+/events", "GET /password/forgotten", "GET /password/reset", "GET /set-up", "GET /sign-in",
            "POST /appearance", "POST /check-in/{place}/{code}", "POST /invitation", "POST /password/forgotten", "POST /password/reset", "POST /set-up", "POST /sign-in", "POST /sign-in/second",
        ]);

    [Fact]
    public void Every_route_of_a_workspace_names_its_role_and_every_act_needs_more_than_a_viewer()
    {
        var below = Routes().Where(route => route.Pattern.Contains("{workspace}", StringComparison.Ordinal)).ToList();
        below.Where(route => route.Access.Role is null).ShouldBeEmpty();
        below.Where(route => route.Method != "GET" && route.Access.Role == Role.Viewer).ShouldBeEmpty("a viewer changes nothing");
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_and_a_program_is_told_401()
    {
        using var stranger = _filon.Browse();
        foreach (var route in Routes().Where(route => route.Access.SignedIn))
        {
            var answer = await AskAsync(stranger, route);
            if (route.IsApi) answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.ToString());
            else answer.Headers.Location?.OriginalString.ShouldStartWith("/sign-in", customMessage: route.ToString());
        }
    }

    [Fact]
    public async Task For_a_member_of_another_workspace_this_one_does_not_exist()
    {
        using var other = await _filon.SignedInAsync(Role.Owner, "Other");
        foreach (var route in Routes().Where(route => route.Access.Role is not null))
            (await AskAsync(other, route)).StatusCode.ShouldBe(HttpStatusCode.NotFound, route.ToString());
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Owner)]
    public async Task A_member_may_do_what_the_role_allows_and_no_more_and_nonsense_breaks_nothing(Role role)
    {
        using var member = await _filon.SignedInAsync(role);
        foreach (var route in Routes().Where(route => route.Access.Role is not null))
        {
            var answer = await AskAsync(member, route);
            if (role.Allows(route.Access.Role!.Value)) ((int)answer.StatusCode).ShouldBeLessThan(500, $"{route}\n{await answer.Content.ReadAsStringAsync()}");
            if (role.Allows(route.Access.Role!.Value)) answer.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, route.ToString());
            else answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.ToString());
        }
    }

    [Fact]
    public async Task No_act_is_done_without_the_token_of_our_own_page()
    {
        using var owner = await _filon.SignedInAsync();
        foreach (var route in Routes().Where(route => route.Method != "GET"))
        {
            using var request = new HttpRequestMessage(new(route.Method), route.Address) { Content = route.Nonsense() };
            (await owner.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.ToString());
        }
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/sign-in")]
    public async Task A_head_is_answered_as_its_get_without_the_body(string address)
    {
        using var client = new HttpClient { BaseAddress = _filon.Url };
        using var asked = await client.SendAsync(new(HttpMethod.Head, address));
        using var got = await client.GetAsync(new Uri(address, UriKind.Relative));

        (asked.StatusCode, asked.Content.Headers.ContentType).ShouldBe((got.StatusCode, got.Content.Headers.ContentType));
        (await asked.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_wrong_method_or_content_type_is_told_so_and_reaches_nothing()
    {
        using var owner = await _filon.SignedInAsync();
        (await owner.SendAsync(HttpMethod.Delete, "settings", null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    [InlineData("/dist/logo.svg")]
    public async Task Every_answer_carries_the_strict_content_policy(string path)
    {
        using var anyone = _filon.Browse();
        var answer = await anyone.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    private static Task<HttpResponseMessage> AskAsync(Browsing browsing, Route route) => route.Method == "GET"
        ? browsing.GetAsync(route.Address)
        : browsing.SendAsync(new(route.Method), route.Address, route.Nonsense());

    private IEnumerable<RouteEndpoint> Endpoints() => _filon.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<Route> Routes() =>
        from endpoint in Endpoints()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new Route(method, endpoint.RoutePattern.RawText!, endpoint.Metadata.GetMetadata<Access>() ?? Access.Anyone,
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? []);

    private sealed record Route(string Method, string Pattern, Access Access, IReadOnlyList<string> Takes)
    {
        /// <summary>An empty body of the kind the route reads.</summary>
        public HttpContent Nonsense() => Takes.Contains("application/json") ? new StringContent("{}", Encoding.UTF8, "application/json")
            : Takes is ["multipart/form-data"] ? new MultipartFormDataContent() : new FormUrlEncodedContent([]);

        public bool IsApi => Pattern.StartsWith("/api", StringComparison.Ordinal);

        /// <summary>The pattern with the workspace's name and the number 1 for everything else.</summary>
        public string Address => Parameter().Replace(Pattern.Replace("{workspace}", "acme", StringComparison.Ordinal), "1");
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
