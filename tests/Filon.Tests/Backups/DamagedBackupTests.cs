using System.IO.Compression;
using System.Text;
using Filon.Backups;
using Filon.Storage;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Backups;

public sealed class DamagedBackupTests : IAsyncLifetime
{
    private BackedUp _source = null!;
    private BackedUp _target = null!;
    private BackupManifest _manifest = null!;
    private byte[] _bytes = [];
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _good = null!;
    private IReadOnlyDictionary<string, IReadOnlyList<string>> _before = null!;

    public async Task InitializeAsync()
    {
        (_source, _target) = (await BackedUp.CreateAsync(Engine.Sqlite), await BackedUp.CreateAsync(Engine.Sqlite, rows: 2));
        _manifest = (await new WriteBackup(_source.Test.Clock).RunAsync(_source.Database, _source.Path("all.zip"), null, default)).Value;
        _bytes = await File.ReadAllBytesAsync(_source.Path("all.zip"));
        (_good, _before) = (await BackedUp.RowsAsync(_source.Database), await BackedUp.RowsAsync(_target.Database));
    }

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        await _target.DisposeAsync();
    }

    [Fact]
    public void However_a_file_is_cut_it_is_refused_in_a_sentence_and_nothing_is_lost() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40),
        Prop.ForAll(Gen.Choose(0, _bytes.Length - 1).ToArbitrary(), length => Refused(_bytes[..length]).GetAwaiter().GetResult()));

    [Fact]
    public void Whatever_byte_of_it_changes_the_right_rows_come_back_or_none() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, _bytes.Length - 1).ToArbitrary(), at =>
        {
            var changed = _bytes.ToArray();
            changed[at] ^= 0x41;
            return RefusedOrRightAsync(changed).GetAwaiter().GetResult();
        }));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("SQLite format 3\0 and more")]
    public async Task Something_else_is_refused_in_a_sentence(string text) => (await Refused(Encoding.UTF8.GetBytes(text))).ShouldBeTrue();

    [Fact]
    public async Task Another_zip_is_refused_in_a_sentence()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("data/tweets.js");
        (await Refused(bytes.ToArray())).ShouldBeTrue();
    }

    [Fact]
    public async Task A_back_up_of_a_newer_schema_is_refused_by_its_number()
    {
        var path = _source.Path("newer.zip");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
            BackupArchive.Seal(zip, _manifest with { Migrations = [.. _manifest.Migrations, new(9999, "tomorrow", "x", 1)] }, _source.Test.Clock.GetUtcNow());

        var refused = await new RestoreBackup(_source.Test.Clock).RunAsync(path, _target.Database, replace: true, null, default);

        refused.Failure!.Sentence.En.ShouldContain("9999");
        BackedUp.ShouldBeTheSame(_before, await BackedUp.RowsAsync(_target.Database));
    }

    [Fact]
    public async Task A_back_up_in_a_newer_form_is_refused_in_a_sentence()
    {
        var path = _source.Path("newer.zip");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
            BackupArchive.Seal(zip, _manifest with { Version = 2 }, _source.Test.Clock.GetUtcNow());

        (await new RestoreBackup(_source.Test.Clock).RunAsync(path, _target.Database, replace: true, null, default)).Failure!.Sentence.En.ShouldContain("newer Filon");
    }

    [Fact]
    public async Task A_missing_file_is_said_to_be_missing() =>
        (await new RestoreBackup(_source.Test.Clock).RunAsync(_source.Path("none.zip"), _target.Database, replace: true, null, default)).Failure!.Kind.ShouldBe(FailureKind.NotFound);

    private async Task<bool> Refused(byte[] bytes)
    {
        var refused = await RestoreAsync(bytes);
        BackedUp.ShouldBeTheSame(_before, await BackedUp.RowsAsync(_target.Database));
        return refused.Failure is { Kind: FailureKind.Invalid };
    }

    private async Task<bool> RefusedOrRightAsync(byte[] bytes)
    {
        if ((await RestoreAsync(bytes)).Succeeded)
        {
            BackedUp.ShouldBeTheSame(_good, await BackedUp.RowsAsync(_target.Database));
            _before = _good;
        }
        else BackedUp.ShouldBeTheSame(_before, await BackedUp.RowsAsync(_target.Database));
        return true;
    }

    private async Task<Outcome<BackupManifest>> RestoreAsync(byte[] bytes)
    {
        var path = _source.Path("damaged.zip");
        await File.WriteAllBytesAsync(path, bytes);
        return await new RestoreBackup(_source.Test.Clock).RunAsync(path, _target.Database, replace: true, null, default);
    }
}
