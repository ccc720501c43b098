using System.Net;
using System.Text;
using Filon.Jobs;
using Filon.Storage;
using Filon.Tests.Support;
using Npgsql;
using Shouldly;

namespace Filon.Tests.Operation;

public sealed class DiskFullTests
{
    private const string Email = "ada@mecavia.example", Password = "a fine long password";

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_saved_the_pages_still_open_and_all_goes_on_when_there_is_room()
    {
        if (await SmallDisk.StartAsync(megabytes: 12) is not { } disk) return;
        await using var _ = disk;
        using var browsing = new Browsing(disk.Url, null, "en");
        await browsing.PostAsync("/set-up", ("code", await disk.SetUpCodeAsync()), ("email", Email), ("name", "Ada"), ("password", Password), ("workspace", "Acme"), ("currency", "EUR"), ("timeZone", "Europe/Paris"));
        using var ada = new Browsing(disk.Url, null, "en");
        await ada.SignInAsync(Email, Password);
        var bytes = Encoding.UTF8.GetBytes("email,date,channel\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"p{i}@example.org,2025-01-01,Twitter\n")));

        await disk.FillAsync();
        var refused = await ada.UploadAsync("/w/acme/imports", "touches.csv", bytes);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("The disk of the server is full, so nothing was saved.");
        (await ada.PageAsync("/w/acme/imports")).ShouldContain("Nothing imported yet");
        (await ada.PageAsync("/w/acme/server")).ShouldContain("Broken");

        await disk.FreeAsync();
        var taken = await ada.UploadAsync("/w/acme/imports", "touches.csv", bytes);
        taken.StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ada.UntilAsync(taken.Headers.Location!.OriginalString, "To be checked");
        page.ShouldContain("3,000");
    }

    [Fact]
    public async Task A_database_that_may_not_grow_says_so_keeps_what_it_had_and_goes_on_when_it_may()
    {
        await using var test = await TestDatabase.CreateAsync(Engine.Sqlite);
        var jobs = new JobStore(test.Database, test.Ids, test.Clock);
        await jobs.EnqueueAsync(1, "read-import", "kept", default);

        var full = await Should.ThrowAsync<Exception>(() => test.Database.WriteAsync(async transaction =>
        {
            await transaction.ExecuteAsync("pragma max_page_count = 1"); // means: not one page more than now
            for (var i = 0; i < 2000; i++) await jobs.EnqueueAsync(transaction, 1, "read-import", $"{i} {new string('x', 500)}");
        }, default));

        DatabaseTrouble.Of(full).ShouldNotBeNull().Sentence.Fr.ShouldContain("Le disque du serveur est plein");
        (await new JobHealthQuery(test.Database, test.Clock).ReadAsync(null, default)).Waiting.ShouldBe(1);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await jobs.EnqueueAsync(1, "read-import", "more", default);
        (await new JobHealthQuery(test.Database, test.Clock).ReadAsync(null, default)).Waiting.ShouldBe(2);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, true)]
    [InlineData(PostgresErrorCodes.TooManyConnections, true)]
    [InlineData(PostgresErrorCodes.AdminShutdown, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    [InlineData(PostgresErrorCodes.SyntaxError, false)]
    public void PostgreSQLs_own_troubles_are_told_from_our_mistakes(string code, bool trouble) =>
        (DatabaseTrouble.Of(new PostgresException("no", "ERROR", "ERROR", code)) is not null).ShouldBe(trouble);

    [Fact]
    public void A_full_disk_is_known_by_the_systems_own_number_too()
    {
        DatabaseTrouble.Of(new IOException("no", 28)).ShouldNotBeNull();
        DatabaseTrouble.Of(new IOException("no")).ShouldBeNull();
        DatabaseTrouble.Of(new InvalidOperationException("ours")).ShouldBeNull();
    }
}
