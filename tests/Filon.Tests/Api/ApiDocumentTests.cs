using System.Text.Json;
using System.Text.Json.Nodes;
using Filon.Tests.House;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Api;

/// <summary>
/// The description of the API, as agreed, stands in docs/openapi.json: a change of the API is a change of that file, made on purpose
/// (<c>FILON_ACCEPT_API=1 ./test ApiDocumentTests</c> writes it anew).
/// </summary>
public sealed class ApiDocumentTests
{
    private static readonly string Snapshot = Path.Combine(SourceTree.Root, "docs", "openapi.json");

    [Fact]
    public async Task The_api_is_the_one_agreed()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var anyone = filon.Browse();
        var document = await anyone.PageAsync("/api/v1/openapi.json") + "\n";
        (await anyone.PageAsync("/api/v1/openapi.json") + "\n").ShouldBe(document, "the description is the same every time");
        if (Environment.GetEnvironmentVariable("FILON_ACCEPT_API") == "1") await File.WriteAllTextAsync(Snapshot, document);
        document.ShouldBe(await File.ReadAllTextAsync(Snapshot), "the API changed: FILON_ACCEPT_API=1 ./test ApiDocumentTests accepts it; docs/api.md says what may change within a version");
    }

    [Fact]
    public void Every_act_has_a_name_a_summary_a_role_and_a_typed_answer()
    {
        foreach (var (path, method, act) in Acts())
        {
            var where = $"{method} {path}";
            act["operationId"].ShouldNotBeNull(where);
            act["summary"]!.GetValue<string>().Length.ShouldBeGreaterThan(8, where);
            act["description"]!.GetValue<string>().ShouldMatch("Least role|every account", where);
            var answers = act["responses"]!.AsObject();
            var good = answers.Single(answer => answer.Key[0] == '2');
            if (good.Key != "204") good.Value!["content"]!["application/json"]!["schema"]!["$ref"].ShouldNotBeNull(where);
            foreach (var status in new[] { "401", "403", "404", "422", "429", "default" }) answers.ContainsKey(status).ShouldBeTrue($"{where} does not say how it fails ({status})");
        }
    }

    [Fact]
    public void Every_list_that_is_paged_takes_a_cursor_and_a_limit() =>
        Acts().Where(act => Answer(act.Act).EndsWith("List", StringComparison.Ordinal))
            .Where(act => !act.Act.ToJsonString().Contains("\"cursor\"", StringComparison.Ordinal) || !act.Act.ToJsonString().Contains("\"limit\"", StringComparison.Ordinal))
            .Select(act => act.Path).ShouldBeEmpty();

    [Fact]
    public void Every_name_is_said_once() =>
        Acts().GroupBy(act => act.Act["operationId"]!.GetValue<string>()).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Every_schema_says_what_it_is() =>
        JsonNode.Parse(File.ReadAllText(Snapshot))!["components"]!["schemas"]!.AsObject()
            .Where(schema => schema.Value!["description"] is null && schema.Value["enum"] is null).Select(schema => schema.Key).ShouldBeEmpty();

    internal static IEnumerable<(string Path, string Method, JsonObject Act)> Acts() =>
        from path in JsonNode.Parse(File.ReadAllText(Snapshot))!["paths"]!.AsObject()
        from act in path.Value!.AsObject()
        select (path.Key, act.Key, act.Value!.AsObject());

    private static string Answer(JsonObject act) => act["responses"]!["200"]?["content"]?["application/json"]?["schema"]?["$ref"]?.GetValue<string>() ?? "";
}
