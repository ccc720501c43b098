using System.Net;
using System.Text.RegularExpressions;
using Filon.Backups;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed partial class BackupsPageTests
{
    [Theory, EveryEngine]
    public async Task The_administrator_makes_a_back_up_takes_it_away_and_deletes_it(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        using var browsing = await AdministratorAsync(filon);
        (await browsing.PageAsync("/server/backups")).ShouldContain("No back-up yet");

        var asked = await browsing.PostAsync("/server/backups");
        asked.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await browsing.UntilAsync(asked.Headers.Location!.ToString(), "made, and tried");

        var name = FileName().Match(page).Groups[1].Value;
        var bytes = await browsing.Client.GetByteArrayAsync(new Uri($"/server/backups/file/{name}", UriKind.Relative));
        await using var restored = await TestDatabase.CreateAsync(Engine.Sqlite, migrate: false);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(path, bytes);
        (await new RestoreBackup(TimeProvider.System).RunAsync(path, restored.Database, replace: false, null, default)).Value.Rows.ShouldBeGreaterThan(2);
        File.Delete(path);

        (await browsing.PostAsync($"/server/backups/delete/{name}")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browsing.GetAsync($"/server/backups/file/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_owner_of_a_workspace_sees_no_back_up_of_the_others()
    {
        await using var filon = await RunningFilon.StartAsync();
        using var owner = await filon.SignedInAsync(Role.Owner);

        (await owner.GetAsync("/server/backups")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.PostAsync("/server/backups")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetAsync("/server/backups/file/filon-20260101-030000-scheduled.zip")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.PostAsync("/server/backups/delete/filon-20260101-030000-scheduled.zip")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.PageAsync("/profile")).ShouldNotContain("/server/backups");
    }

    [Theory]
    [InlineData("..%2F..%2Fkey")]
    [InlineData("filon.db")]
    public async Task A_name_from_outside_never_becomes_a_path(string name)
    {
        await using var filon = await RunningFilon.StartAsync();
        using var browsing = await AdministratorAsync(filon);
        (await browsing.GetAsync($"/server/backups/file/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task The_first_account_is_the_administrator_and_one_always_remains(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var accounts = filon.Get<AccountStore>();
        (await filon.AccountAsync("first@example.org")).Administrator.ShouldBeTrue();
        (await filon.AccountAsync("second@example.org")).Administrator.ShouldBeFalse();

        (await accounts.EntrustAsync("first@example.org", false, default)).Failure!.Kind.ShouldBe(FailureKind.Conflict);
        (await accounts.EntrustAsync("second@example.org", true, default)).Value.ShouldBeTrue();
        (await accounts.EntrustAsync("first@example.org", false, default)).Value.ShouldBeTrue();
        (await accounts.FindAsync("second@example.org", default))!.Administrator.ShouldBeTrue();
    }

    private static async Task<Browsing> AdministratorAsync(RunningFilon filon)
    {
        var account = await filon.AccountAsync("root@example.org");
        var browsing = filon.Browse();
        await browsing.SignInAsync(account.Email, RunningFilon.Password);
        return browsing;
    }

    [GeneratedRegex("/server/backups/file/(filon-[^\"]+)\"")]
    private static partial Regex FileName();
}
