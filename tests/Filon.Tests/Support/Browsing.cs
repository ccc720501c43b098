using System.Net;
using System.Text.RegularExpressions;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Support;

/// <summary>
/// Someone browsing without a browser: keeps cookies, follows no redirect by itself, sends the anti-forgery token with every act.
/// Paths are below the server (<c>/sign-in</c>) or, without a slash, below the workspace (<c>measure/roi</c>).
/// </summary>
public sealed partial class Browsing : IDisposable
{
    private readonly Workspace? _workspace;
    private string? _token;

    public Browsing(Uri server, Workspace? workspace, string language)
    {
        _workspace = workspace;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = server };
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    public Workspace Workspace => _workspace.ShouldNotBeNull();

    public async Task SignInAsync(string email, string password)
    {
        var answer = await PostAsync("/sign-in", ("email", email), ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        _token = null; // a token belongs to whoever asked for it
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(Address(path), UriKind.Relative));

    /// <summary>The page's HTML; anything but 200 fails the test.</summary>
    public async Task<string> PageAsync(string path)
    {
        var answer = await GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} → {answer.Headers.Location}\n{html}");
        return html;
    }

    /// <summary>The fragment that htmx would be given.</summary>
    public async Task<string> FragmentAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        request.Headers.Add("HX-Request", "true");
        var answer = await Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, path, form);
    }

    /// <summary>Any act with any content (a file as multipart, JSON...), with the token in its header.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, Address(path)) { Content = content };
        request.Headers.Add("X-CSRF", _token ??= await TokenAsync());
        return await Client.SendAsync(request);
    }

    /// <summary>Gives one file, as the Imports page does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "files", name } };
        return await SendAsync(HttpMethod.Post, path, form);
    }

    /// <summary>Looks at the page until it says that text.</summary>
    public async Task<string> UntilAsync(string path, string text)
    {
        for (var i = 0; ; i++)
        {
            var page = WebUtility.HtmlDecode(await PageAsync(path));
            if (page.Contains(text, StringComparison.Ordinal)) return page;
            (i < 600).ShouldBeTrue($"never said {text}:\n{page}");
            await Task.Delay(100);
        }
    }

    /// <summary>The page one lands on after an act that answers with a redirect.</summary>
    public async Task<string> FollowAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return await PageAsync(answer.Headers.Location!.OriginalString);
    }

    public void Dispose() => Client.Dispose();

    private string Address(string path) => path.StartsWith('/') ? path : $"/w/{Workspace.Slug}/{path}";

    private async Task<string> TokenAsync()
    {
        var answer = await Client.GetAsync(new Uri("/profile", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.Found) answer = await Client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.Found) answer = await Client.GetAsync(new Uri("/set-up", UriKind.Relative));
        return WebUtility.HtmlDecode(Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    [GeneratedRegex("""<meta name="csrf" content="([^"]+)""")]
    private static partial Regex Token();
}
