using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Filon.Server.Audit;
using Filon.Storage;
using Filon.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Shouldly;

namespace Filon.Tests.Audit;

public sealed partial class EveryActIsAuditedTests
{
    /// <summary>Answers of 200 that show something and change nothing.</summary>
    private static readonly string[] OnlyShow = ["measure/channels/preview", "links/bulk"];

    [Fact]
    public async Task Every_route_that_changes_something_has_words_for_the_log()
    {
        await using var filon = await RunningFilon.StartAsync();
        (from endpoint in filon.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
         from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
         where method is not ("GET" or "HEAD")
         let code = ActOf.CodeOf(endpoint, method)
         where ActWords.Find(code) is null
         select $"\"{code}\" has no words: add them to ActWords").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_form_of_every_page_leaves_one_line_where_it_is_done_and_none_where_it_is_refused()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.DemonstrationAsync();
        var (tried, done, wrong) = (new HashSet<string>(), new HashSet<string>(), new List<string>());
        foreach (var page in await SiteMap.FindAsync(owner, owner.Workspace.Slug))
        {
            var shown = await owner.GetAsync(page);
            if (shown.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var form in PageForms.Of(await shown.Content.ReadAsStringAsync()))
            {
                if (form.Action is "/appearance" or "/sign-out" || !tried.Add(Number().Replace(form.Action.Split('?')[0], "1"))) continue;
                var before = await LinesAsync(filon);
                var answer = await owner.PostAsync(form.Action, [.. form.Fields]);
                var lines = (await LinesAsync(filon)).Except(before).ToList();
                var isDone = (int)answer.StatusCode < 400 && !OnlyShow.Any(form.Action.EndsWith);
                if (lines.Count != (isDone ? 1 : 0)) wrong.Add($"{form.Action} answered {(int)answer.StatusCode} and left: {string.Join(", ", lines)}");
                if (isDone) done.UnionWith(lines.Select(line => line.Split(' ')[1]));
            }
        }

        wrong.ShouldBeEmpty();
        done.Count.ShouldBeGreaterThan(12, string.Join(", ", done.Order(StringComparer.Ordinal)));
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(RunningFilon filon)
    {
        await using var connection = await filon.Get<Database>().OpenAsync(default);
        return (await connection.QueryAsync<string>("select workspace_id || '/' || number || ' ' || act from audit_line where via <> 'job' order by workspace_id, number")).AsList();
    }

    [GeneratedRegex(@"(?<=/)-?\d+")]
    private static partial Regex Number();
}
