using System.IO.Compression;
using System.Net;
using System.Text;
using Filon.Backups;
using Filon.Server;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Privacy;

public sealed class BackupsAfterErasureTests
{
    [Theory, EveryEngine]
    public async Task A_back_up_made_before_holds_the_person_until_rotation_and_none_made_after_does(Engine engine)
    {
        var clock = new FakeClock(TimeProvider.System.GetUtcNow()); // a browser drops cookies of the past
        await using var world = await PrivacyWorld.CreateAsync(engine, clock);
        var folder = world.Filon.Get<BackupFolder>();
        var person = await world.PersonAsync();
        await BackUpAsync(world, folder, clock);
        Holding(folder).ShouldBe(1, "or the search proves nothing");

        clock.Advance(TimeSpan.FromHours(1));
        var receipt = await world.EraseAsync(person);
        using var manager = await world.Filon.SignedInAsync(Role.Manager);
        WebUtility.HtmlDecode(await manager.PageAsync($"privacy/erasures/{receipt.Id}")).ShouldContain("1 back-up made before still holds this person");

        clock.Advance(TimeSpan.FromDays(2));
        await BackUpAsync(world, folder, clock);
        WebUtility.HtmlDecode(await manager.PageAsync($"privacy/erasures/{receipt.Id}")).ShouldNotContain("No back-up kept here");
        folder.Rotate(new Rotation(1, 0, 0));
        folder.List().ShouldHaveSingleItem();
        Holding(folder).ShouldBe(0);
        using var later = await world.Filon.SignedInAsync(Role.Manager);
        WebUtility.HtmlDecode(await later.PageAsync($"privacy/erasures/{receipt.Id}")).ShouldContain("No back-up kept here holds this person");
    }

    private static async Task BackUpAsync(PrivacyWorld world, BackupFolder folder, FakeClock clock) =>
        (await new WriteBackup(clock).RunAsync(world.Filon.Get<Database>(), folder.NewFile(BackupCause.Scheduled), null, default)).Failure?.Sentence.En.ShouldBeNull();

    /// <summary>How many back-ups hold one of her words, in their bytes or inside.</summary>
    private static int Holding(BackupFolder folder) => folder.List().Count(file =>
    {
        using var zip = ZipFile.OpenRead(folder.Find(file.Name)!);
        return zip.Entries.Any(entry =>
        {
            using var inside = entry.Open();
            using var memory = new MemoryStream();
            inside.CopyTo(memory);
            return PrivacyWorld.Words.Any(word => memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
        });
    });
}
