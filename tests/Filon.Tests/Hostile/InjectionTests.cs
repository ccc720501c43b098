using System.Net;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Shouldly;

namespace Filon.Tests.Hostile;

public sealed class InjectionTests
{
    private static readonly string[] Attempts =
    [
        "' or '1'='1", "1; drop table account; --", "\" union select password_hash from account --", "\0%' escape '", "../../x\r\nX-Evil: 1", "9223372036854775808", "-1e309",
    ];

    [Theory, EveryEngine]
    public async Task Nothing_written_in_a_query_reaches_the_database_or_breaks_a_page(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        var asked = 0;
        foreach (var route in Routes(filon, "GET"))
            foreach (var attempt in Attempts)
            {
                var query = string.Join('&', Names(route).Select(name => $"{name}={Uri.EscapeDataString(attempt)}"));
                var answer = await owner.GetAsync($"{Address(route.RoutePattern)}?{query}");
                answer.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, $"{route.RoutePattern.RawText}?{query}");
                answer.Headers.Contains("X-Evil").ShouldBeFalse();
                asked++;
            }

        asked.ShouldBeGreaterThan(100);
        (await owner.PageAsync("settings")).ShouldContain("owner@acme.example", customMessage: "the accounts must still be there");
    }

    [Theory, EveryEngine]
    public async Task Nothing_written_in_a_form_reaches_the_database_or_breaks_an_act(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var owner = await filon.SignedInAsync();
        foreach (var route in Routes(filon, "POST"))
            foreach (var attempt in Attempts)
            {
                using var form = new FormUrlEncodedContent(Names(route).Select(name => KeyValuePair.Create(name, attempt)));
                var answer = await owner.SendAsync(HttpMethod.Post, Address(route.RoutePattern), form);
                answer.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, $"{route.RoutePattern.RawText} {attempt}");
            }

        (await filon.Get<AccountStore>().FindAsync("owner@acme.example", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_field_nobody_asked_for_changes_nothing()
    {
        await using var filon = await RunningFilon.StartAsync();
        var other = await filon.WorkspaceAsync("Other");
        using var editor = await filon.SignedInAsync(Role.Editor);
        var stranger = other.Id.ToString(null, null);
        await editor.PostAsync("/profile", ("name", "Eve"), ("role", "owner"), ("id", "1"), ("stamp", "x"), ("workspace_id", stranger), ("workspaceId", stranger), ("isAdministrator", "true"));
        await editor.PostAsync("costs", ("day", "2025-03-01"), ("amount", "12"), ("category", "tools"), ("label", "pens"), ("workspaceId", stranger), ("workspace", stranger), ("importId", "5"));

        (await editor.PostAsync("settings", ("workspace", "Mine"), ("timeZone", "Europe/Paris"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var there = await filon.SignedInAsync(Role.Owner, "Other");
        (await there.PageAsync("costs")).ShouldNotContain("pens");
        (await editor.PageAsync("costs")).ShouldContain("pens", customMessage: "the cost itself is taken");
    }

    private static IEnumerable<RouteEndpoint> Routes(RunningFilon filon, string method) => filon.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<Access>()?.SignedIn == true)
        .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
        .Where(route => !route.RoutePattern.RawText!.Contains("sign-out", StringComparison.Ordinal));

    /// <summary>Every name a route might read: its own parameters, and the properties of what they are.</summary>
    private static IEnumerable<string> Names(RouteEndpoint route) => (route.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.GetParameters() ?? [])
        .SelectMany(parameter => parameter.ParameterType.Namespace!.StartsWith("Filon", StringComparison.Ordinal) && !parameter.ParameterType.IsEnum
            ? parameter.ParameterType.GetProperties().Select(property => property.Name) : [parameter.Name!])
        .Concat(route.Metadata.GetMetadata<IFromFormMetadata>()?.Name is { } name ? [name] : [])
        .Distinct();

    private static string Address(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: "workspace" } => "acme",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "1",
    }))));
}
