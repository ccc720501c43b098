using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Filon.Accounts;
using Filon.Server.Demonstration;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Api;

/// <summary>A program that calls the API with a token.</summary>
public sealed class ApiCalls : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _workspace;

    private ApiCalls(HttpClient client, string workspace) => (_client, _workspace) = (client, workspace);

    public static async Task<ApiCalls> StartAsync(RunningFilon filon, Role role = Role.Owner, string workspace = "Acme")
    {
        using var _ = await filon.SignedInAsync(role, workspace);
        var there = await filon.WorkspaceAsync(workspace);
        return await OfAsync(filon, there, await filon.AccountAsync($"{role.Code()}@{there.Slug}.example"), role);
    }

    public static async Task<ApiCalls> OfDemonstrationAsync(RunningFilon filon, Workspace there) =>
        await OfAsync(filon, there, (await filon.Get<AccountStore>().FindAsync(DemonstrationVisit.Email, default))!, Role.Owner);

    private static async Task<ApiCalls> OfAsync(RunningFilon filon, Workspace there, Account account, Role role)
    {
        var draft = ApiTokenDraft.Parse("tests", "write", role.Code(), 30, role).Value;
        var token = (await filon.Get<ApiTokenStore>().AddAsync(there.Id, account.Id, draft, default)).Value;
        var client = new HttpClient { BaseAddress = filon.Url };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.Secret);
        return new(client, there.Slug);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(Address(path));

    public async Task<JsonNode> ReadAsync(string path)
    {
        var answer = await GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {body}");
        return JsonNode.Parse(body)!;
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body, string? key = null) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body), key);

    public Task<HttpResponseMessage> PostTextAsync(string path, string body, string type = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, type), null);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? key)
    {
        using var request = new HttpRequestMessage(method, Address(path)) { Content = content };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000; // so that a refusal is heard before all is sent
        return await _client.SendAsync(request);
    }

    /// <summary>Every item of a list, page by page.</summary>
    public async Task<IReadOnlyList<string>> WalkAsync(string path, int limit, Func<int, Task>? afterPage = null)
    {
        List<string> items = [];
        string? cursor = null;
        for (var page = 0; page < 1000; page++)
        {
            var join = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var answer = await ReadAsync($"{path}{join}limit={limit}{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}");
            var found = answer["items"]!.AsArray();
            found.Count.ShouldBeLessThanOrEqualTo(limit);
            items.AddRange(found.Select(item => item!.ToJsonString()));
            cursor = answer["next"]?.GetValue<string>();
            if (cursor is null) return items;
            found.Count.ShouldBe(limit, "only the last page is short");
            if (afterPage is not null) await afterPage(page);
        }

        throw new InvalidOperationException($"{path} never ends");
    }

    public static object Cost(long minor = 12_50, string day = "2026-06-02", string? label = null) =>
        new { day, amount = new { minor, currency = "EUR" }, channel = "blog", category = "hosting", label };

    public void Dispose() => _client.Dispose();

    private Uri Address(string path) => new(path.StartsWith('/') ? path : $"/api/v1/w/{_workspace}/{path}", UriKind.Relative);
}
