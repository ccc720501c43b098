using Filon.Server;
using Filon.Server.Shell;
using Filon.Tests.Api;
using Filon.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>What a page can do a program can do: every act of the pages has its twin below /api.</summary>
public sealed class ApiTwinsTests
{
    /// <summary>Acts whose twin has another address: the page's act, and the API's.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/w/{workspace}/costs/put"] = "PUT costs/{id}",
        ["/w/{workspace}/costs/{id}/remove"] = "DELETE costs/{id}",
        ["/w/{workspace}/hours/put"] = "PUT hours/{id}",
        ["/w/{workspace}/hours/remove"] = "DELETE hours/{id}",
        ["/w/{workspace}/costs/staff/put"] = "PUT costs/staff/{id}",
        ["/w/{workspace}/costs/staff/{id}/remove"] = "DELETE costs/staff/{id}",
        ["/w/{workspace}/costs/staff/rates"] = "PUT costs/staff/rates/{role}/{month}",
        ["/w/{workspace}/costs/staff/rates/put"] = "PUT costs/staff/rates/{role}/{month}",
        ["/w/{workspace}/costs/staff/rates/remove"] = "DELETE costs/staff/rates/{role}/{month}",
        ["/w/{workspace}/costs/rates"] = "PUT costs/rates/{currency}/{day}",
        ["/w/{workspace}/costs/rates/put"] = "PUT costs/rates/{currency}/{day}",
        ["/w/{workspace}/costs/rates/remove"] = "DELETE costs/rates/{currency}/{day}",
        ["/w/{workspace}/measure/method"] = "PUT measure/method",
        ["/w/{workspace}/measure/method/put"] = "PUT measure/method",
        ["/w/{workspace}/measure/channels/rules/restore"] = "PUT measure/channels/rules/{id}",
        ["/w/{workspace}/measure/channels/rules/{id}/delete"] = "DELETE measure/channels/rules/{id}",
        ["/w/{workspace}/imports/{id}/discard"] = "DELETE imports/{id}",
        ["/w/{workspace}/settings"] = "PUT settings",
        ["/w/{workspace}/settings/second-factor"] = "PUT settings",
        ["/w/{workspace}/settings/members/{account}"] = "PUT settings/members/{account}",
        ["/w/{workspace}/settings/members/{account}/remove"] = "DELETE settings/members/{account}",
        ["/w/{workspace}/settings/invitations/{id}/revoke"] = "DELETE settings/invitations/{id}",
        ["/w/{workspace}/settings/tokens/{id}/revoke"] = "DELETE settings/tokens/{id}",
        ["/w/{workspace}/privacy/register"] = "PUT privacy/register",
        ["/w/{workspace}/settings/audit"] = "PUT settings/audit/keeping",
        ["/w/{workspace}/links/{id}"] = "PUT links/{id}",
        ["/w/{workspace}/links/{id}/routes"] = "PUT links/{id}",
        ["/w/{workspace}/links/{id}/put"] = "PUT links/{id}",
        ["/w/{workspace}/links/{id}/routes/put"] = "PUT links/{id}",
        ["/w/{workspace}/links/settings/put"] = "PUT links/settings",
        ["/w/{workspace}/links/{id}/remove"] = "DELETE links/{id}",
        ["/w/{workspace}/links/elsewhere/{id}/remove"] = "DELETE links/elsewhere/{id}",
        ["/w/{workspace}/links/settings"] = "PUT links/settings",
        ["/w/{workspace}/links/settings/domains/remove"] = "DELETE links/settings/domains/{host}",
        ["/w/{workspace}/links/settings/blocked/remove"] = "DELETE links/settings/blocked/{host}",
        ["/w/{workspace}/links/settings/templates/{id}/remove"] = "DELETE links/settings/templates/{id}",
        ["/w/{workspace}/people/segments/{id}/remove"] = "DELETE people/segments/{id}",
        ["/w/{workspace}/reciprocity/bounds"] = "PUT reciprocity/bounds",
        ["/w/{workspace}/reciprocity/bounds/put"] = "PUT reciprocity/bounds",
        ["/w/{workspace}/address-book/introductions/put"] = "PUT address-book/introductions/{id}",
        ["/w/{workspace}/address-book/introductions/{id}/remove"] = "DELETE address-book/introductions/{id}",
        ["/w/{workspace}/events/{id}"] = "PUT events/{id}",
        ["/w/{workspace}/events/{id}/put"] = "PUT events/{id}",
        ["/w/{workspace}/events/{id}/remove"] = "DELETE events/{id}",
        ["/w/{workspace}/events/{id}/sessions/{session}/remove"] = "DELETE events/{id}/sessions/{session}",
        ["/w/{workspace}/activities/put"] = "PUT activities/{id}",
        ["/w/{workspace}/activities/{id}/remove"] = "DELETE activities/{id}",
        ["/workspaces/new"] = "POST /api/v1/workspaces",
        ["/profile"] = "PUT /api/v1/me",
        ["/profile/password"] = "POST /api/v1/me/password",
        ["/profile/sessions/{id}/end"] = "DELETE /api/v1/me/sessions/{id}",
        ["/profile/sessions/end-others"] = "DELETE /api/v1/me/sessions",
        ["/w/{workspace}/settings/members/{account}/sessions/end"] = "DELETE settings/members/{account}/sessions",
        ["/profile/tokens"] = "POST /api/v1/me/tokens",
        ["/profile/tokens/{of}/{id}/revoke"] = "DELETE /api/v1/me/tokens/{id}",
    };

    /// <summary>Acts that only a person in front of a browser has, by the beginning of their address, and why.</summary>
    private static readonly Dictionary<string, string> OfBrowsersAlone = new()
    {
        ["/appearance"] = "the language and theme of one browser",
        ["/check-in/"] = "a visitor in front of a poster, with no account and no program",
        ["/invitation"] = "the link is opened by whoever has no account yet",
        ["/password/"] = "a forgotten password is a person’s",
        ["/profile/second-factor"] = "a second step proves that a person is there",
        ["/server/backups"] = "the server is no workspace’s: a token of one does not reach it; on the machine itself there is the command line",
        ["/set-up"] = "before there is anybody to have a token",
        ["/sign-in"] = "a program sends a token instead",
        ["/sign-out"] = "a program has no session",
    };

    [Fact]
    public async Task Every_act_of_the_pages_has_its_twin_in_the_api()
    {
        await using var filon = await RunningFilon.StartAsync();
        var api = ApiDocumentTests.Acts().Select(act => $"{act.Method.ToUpperInvariant()} {act.Path}").ToHashSet();
        var missing =
            from endpoint in filon.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && endpoint.Metadata.GetMetadata<Access>() is not null
            let page = Plain(endpoint.RoutePattern.RawText!)
            where !page.StartsWith("/api/", StringComparison.Ordinal) && !OfBrowsersAlone.Keys.Any(beginning => page.StartsWith(beginning, StringComparison.Ordinal))
            where !api.Contains(TwinOf(page))
            select $"POST {page}: map {TwinOf(page)} in the room's ...Api.cs (and FILON_ACCEPT_API=1 ./test ApiDocumentTests), or name its twin or its reason in ApiTwinsTests";
        missing.Distinct().ShouldBeEmpty();
    }

    private static string TwinOf(string page)
    {
        var twin = Elsewhere.GetValueOrDefault(page) ?? $"POST {page.Replace("/w/{workspace}/", "", StringComparison.Ordinal)}";
        var (method, path) = (twin.Split(' ')[0], twin.Split(' ')[1]);
        return path.StartsWith('/') ? twin : $"{method} /api/v1/w/{{workspace}}/{path}";
    }

    // {id:long} is {id}; the questions about joins are named by their edge on the pages
    private static string Plain(string pattern) =>
        System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\w+):\w+\}", "{$1}").Replace("{edge}", "{join}", StringComparison.Ordinal);
}
