using System.Net;
using System.Text;
using System.Text.Json;
using Filon.Server.Operation;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class LogTests : IDisposable
{
    private const string Email = "ada.lovelace@mecavia.example", Name = "Ada Byron", Password = "a fine long password";
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-log-").FullName;

    [Fact]
    public async Task The_log_of_a_whole_session_is_one_json_object_a_line_and_names_nobody()
    {
        await using var filon = await FilonProcess.Start(("folder", _folder), ("log", "json"), ("log_level", "debug")).ReadyAsync();
        using Browsing founder = new(filon.Url, null, "en"), browsing = new(filon.Url, null, "en");
        await founder.PostAsync("/set-up", ("code", await filon.SetUpCodeAsync()), ("email", Email), ("name", Name), ("password", Password), ("workspace", "Acme"), ("currency", "EUR"), ("timeZone", "Europe/Paris"));
        await BrowseAsync(browsing);
        var cookies = browsing.Cookies.GetAllCookies().Select(cookie => cookie.Value).ToList();
        filon.Terminate();
        await filon.WaitAsync();

        var log = filon.Output.Split('\n').Where(line => line.StartsWith('{')).ToList();
        var requests = log.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("route", out _)).ToList();
        requests.ShouldContain(line => line.GetProperty("route").GetString() == "/w/{workspace}/people" && line.GetProperty("status").GetInt32() == 200);
        requests.ShouldContain(line => line.GetProperty("method").GetString() == "POST" && line.GetProperty("route").GetString() == "/sign-in");
        log.ShouldContain(line => line.Contains("\"kind\":\"read-import\"", StringComparison.Ordinal));
        foreach (var secret in (string[])[Email, "lovelace", "mecavia", Name, "Byron", Password, "127.0.0.1", "contacts-of-ada", "Acme", .. cookies])
            string.Join('\n', log).ShouldNotContain(secret, Case.Insensitive);
    }

    [Theory]
    [InlineData("no such profile: Ada.L+x@mecavia.co.uk!", "no such profile: ‹e-mail›!")]
    [InlineData("from 192.168.1.20:5000 and 2001:db8:0:0:0:0:0:1", "from ‹address›:5000 and ‹address›")]
    [InlineData("bearer Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MDEyMzQ1Njc4OTA= refused", "bearer ‹token› refused")]
    [InlineData("at Filon.Server.Shell.Accidents.InvokeAsync(HttpContext context) in /src/Filon.Server/Shell/Accidents.cs:line 17", "at Filon.Server.Shell.Accidents.InvokeAsync(HttpContext context) in /src/Filon.Server/Shell/Accidents.cs:line 17")]
    [InlineData("0HN7:00000001 took 12:30:05.123, version 10.0.12", "0HN7:00000001 took 12:30:05.123, version 10.0.12")]
    public void What_looks_like_an_address_or_a_token_is_masked_in_any_message(string text, string masked) => LogMask.Apply(text).ShouldBe(masked);

    private static async Task BrowseAsync(Browsing browsing)
    {
        await browsing.PostAsync("/sign-in", ("email", Email), ("password", "wrong " + Password));
        await browsing.SignInAsync(Email, Password);
        await browsing.PageAsync("/w/acme/people?q=" + Uri.EscapeDataString(Email));
        (await browsing.GetAsync($"/w/acme/{Uri.EscapeDataString(Email)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await browsing.UploadAsync("/w/acme/imports", "contacts-of-ada.csv", Encoding.UTF8.GetBytes($"email,date,channel\n{Email},2025-03-01,Event\n"));
        await browsing.PageAsync("/w/acme/settings");
        await browsing.PageAsync("/profile");
        await Task.Delay(1500); // the file is read in the background
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
