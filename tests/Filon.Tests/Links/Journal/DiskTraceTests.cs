using System.Net;
using System.Text.RegularExpressions;
using Filon.Storage;
using Filon.Tests.Support;
using Shouldly;

namespace Filon.Tests.Links.Journal;

/// <summary>What the operating system saw: the memory of the machine, where a written file stands before it is on the disk, cannot hide anything from it.</summary>
public sealed partial class DiskTraceTests
{
    [Fact]
    public async Task The_disk_has_a_click_before_its_302_leaves()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("filon-trace-").FullName;
        await MadeLinks.AddAsync(test, "spring");
        var trace = Path.Combine(folder, "trace");
        await using (var filon = await FilonProcess.StartTraced(trace, MadeLinks.SettingsOf(test, folder)).ReadyAsync())
        {
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = filon.Url };
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async visitor =>
            {
                for (var click = 0; click < 25; click++)
                    (await http.GetAsync(new Uri($"/l/spring?s=seen-{visitor}-{click}.&back=back-{visitor}-{click}.", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Found);
            }));
        }

        var (answered, safe) = (0, new HashSet<string>());
        List<string> written = [];
        foreach (var call in Calls(await File.ReadAllLinesAsync(trace)))
            if (call is { Name: "pwrite64", Returned: true } && call.Text.Contains(".clicks>", StringComparison.Ordinal)) written.AddRange(Label().Matches(call.Text).Select(match => match.Groups[1].Value));
            else if (call is { Name: "fdatasync", Returned: false }) call.Covers.AddRange(written);
            else if (call is { Name: "fdatasync", Returned: true } && call.Text.Contains("= 0", StringComparison.Ordinal)) safe.UnionWith(call.Covers);
            else if (call is { Returned: false, Name: "sendto" or "sendmsg" })
                foreach (Match answer in Answer().Matches(call.Text))
                {
                    safe.ShouldContain(answer.Groups[1].Value, "its 302 left before the disk had it");
                    answered++;
                }

        answered.ShouldBe(200);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Each call twice: when it begins, and when it returns; in the order in which that happened.</summary>
    private static IEnumerable<Call> Calls(IReadOnlyList<string> trace)
    {
        Dictionary<string, Call> begun = [];
        foreach (var line in trace)
        {
            if (Begins().Match(line) is { Success: true } begins)
            {
                var call = new Call(begins.Groups[2].Value, line, false, []);
                yield return call;
                if (line.EndsWith("<unfinished ...>", StringComparison.Ordinal)) begun[begins.Groups[1].Value] = call;
                else yield return call with { Returned = true };
            }
            else if (Resumes().Match(line) is { Success: true } resumes && begun.Remove(resumes.Groups[1].Value, out var call))
            {
                yield return call with { Text = call.Text + line, Returned = true };
            }
        }
    }

    /// <param name="Covers">Of an <c>fdatasync</c>: what was written before it began.</param>
    private sealed record Call(string Name, string Text, bool Returned, List<string> Covers);

    [GeneratedRegex(@"^(\d+) +(pwrite64|fdatasync|sendto|sendmsg)\(")]
    private static partial Regex Begins();

    [GeneratedRegex(@"^(\d+) +<\.\.\. (?:pwrite64|fdatasync|sendto|sendmsg) resumed>")]
    private static partial Regex Resumes();

    [GeneratedRegex(@"seen-(\d+-\d+)\.")]
    private static partial Regex Label();

    /// <summary>The address it leads to names the click.</summary>
    [GeneratedRegex(@"HTTP/1\.1 302 .*?back=back-(\d+-\d+)\.")]
    private static partial Regex Answer();
}
