using System.Net;
using System.Text.RegularExpressions;
using Filon.Accounts;
using Filon.People;
using Filon.Storage;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Support;

/// <summary>Every kind of page there is, those no link leads to included, with something on each.</summary>
public static partial class EveryPage
{
    public const string Nowhere = "/nowhere";

    /// <summary>The kinds of pages that a walk through a demonstration must have come to, besides those of the menu.</summary>
    private static readonly string[] Wanted =
    [
        "people/segments", "privacy", "privacy/policy", "privacy/register", "privacy/erasures/1", "people/1", "people/1/data", "people/1/erase", "settings", "settings/audit", "settings/tokens",
        "server", "settings/api", "imports/1", "imports/1?map=1",
    ];

    public static async Task<IReadOnlyList<string>> OfAsync(RunningFilon filon, Browsing owner)
    {
        var odd = await owner.UploadAsync("imports", "odd.csv", "who,foo,bar\nada@mecavia.fr,2025-03-01,Twitter\n"u8.ToArray());
        var mapping = odd.Headers.Location!.OriginalString.Split('?')[0];
        await owner.PostAsync("people/segments", ("name", "Prospects"), ("relation", PersonFilter.Prospect));
        var segment = (await filon.Get<PersonSegmentStore>().ListAsync(owner.Workspace.Id, default))[0];
        var found = await SiteMap.FindAsync(owner, owner.Workspace.Slug);
        var told = found.Select(path => Event().Match(path)).First(match => match.Success).Value;
        var person = found.Select(path => Person().Match(path)).First(match => match.Success).Groups[1].Value;
        var receipt = await EraseSomebodyAsync(filon, owner, person);
        IReadOnlyList<string> more =
        [
            $"/w/{owner.Workspace.Slug}/people/{person}/data", $"/w/{owner.Workspace.Slug}/people/{person}/erase", receipt, $"{mapping}?map=1",
            $"/w/{owner.Workspace.Slug}/{told}/guests/invite?segment={segment.Id}", $"/w/{owner.Workspace.Slug}/settings/audit", $"/w/{owner.Workspace.Slug}/settings/tokens",
            "/profile", "/profile/tokens", "/profile/second-factor", "/profile/sessions", "/workspaces/new", "/server/backups", Nowhere,
        ];
        IReadOnlyList<string> all = [.. found.Concat(more).Distinct()];
        var kinds = all.Select(path => Number().Replace(path.Replace($"/w/{owner.Workspace.Slug}/", "", StringComparison.Ordinal), "1")).ToHashSet();
        Wanted.Except(kinds).ShouldBeEmpty("no link leads there any more: walk it all the same");
        return all;
    }

    /// <summary>The pages of whoever has not come in yet.</summary>
    public static async IAsyncEnumerable<(string Path, Browsing Who)> BeforeSignInAsync(RunningFilon filon)
    {
        using var anyone = filon.Browse();
        yield return ("/set-up", anyone);
        var account = await filon.AccountAsync("anne@example.org");
        foreach (var path in new[] { "/sign-in", "/password/forgotten", "/invitation", "/password/reset" }) yield return (path, anyone);
        yield return ($"/password/reset?key={await filon.Get<PasswordResetStore>().OpenAsync(account, default)}", anyone);
        var workspace = await filon.WorkspaceAsync();
        var invited = (await filon.Get<InvitationStore>().AddAsync(workspace.Id, account, ("guest@example.org", Role.Viewer), (_, _) => Task.FromResult<Failure?>(null), default)).Value;
        yield return ($"/invitation?key={invited.Secret}", anyone);
    }

    private static async Task<string> EraseSomebodyAsync(RunningFilon filon, Browsing owner, string person)
    {
        var other = await filon.Get<Database>().SnapshotAsync(t => t.FirstAsync<long>(
            "select max(person_id) from profile where workspace_id = @Id and is_own = @no and name is not null and person_id <> @person",
            new { owner.Workspace.Id, no = false, person = long.Parse(person, System.Globalization.CultureInfo.InvariantCulture) }), default);
        var name = await filon.Get<Database>().SnapshotAsync(t => t.FirstAsync<string>(
            "select name from person where workspace_id = @Id and id = @other", new { owner.Workspace.Id, other }), default);
        var asked = await owner.PostAsync($"people/{other}/erase", ("name", name!));
        asked.StatusCode.ShouldBe(HttpStatusCode.Found, await asked.Content.ReadAsStringAsync());
        var receipt = asked.Headers.Location!.OriginalString.Split('?')[0];
        await owner.UntilAsync(receipt, "uploaded file");
        return receipt;
    }

    [GeneratedRegex(@"events/\d+")]
    private static partial Regex Event();

    [GeneratedRegex(@"/people/(\d+)$")]
    private static partial Regex Person();

    [GeneratedRegex(@"(?<=/)-?\d+")]
    private static partial Regex Number();
}
