using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Storage;

public sealed class SecretsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filon-secrets-").FullName;

    private string KeyFile => Path.Combine(_folder, "key");

    [Fact]
    public void What_is_sealed_opens_with_the_same_key_and_name_alone()
    {
        var (key, other) = (SecretKey.New(), SecretKey.New());
        Prop.ForAll<NonNull<string>, NonNull<string>>((plain, name) =>
        {
            var text = new string([.. plain.Get.Where(letter => !char.IsSurrogate(letter))]);
            var sealedText = SecretBox.Seal(key, name.Get, text);
            return SecretBox.Open(key, name.Get, sealedText) == text && SecretBox.Open(other, name.Get, sealedText) is null
                && SecretBox.Open(key, name.Get + "x", sealedText) is null && SecretBox.Seal(key, name.Get, text) != sealedText;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_changed_bit_or_a_text_cut_short_does_not_open()
    {
        var key = SecretKey.New();
        var bytes = Convert.FromBase64String(SecretBox.Seal(key, "a", "the seed"));
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            SecretBox.Open(key, "a", Convert.ToBase64String(changed)).ShouldBeNull();
            SecretBox.Open(key, "a", Convert.ToBase64String(bytes[..i])).ShouldBeNull();
        }
    }

    [Theory, EveryEngine]
    public async Task A_secret_is_kept_sealed_found_replaced_and_removed(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var store = Store(test);
        (await SetAsync(test, store, "totp/1", "JBSWY3DP")).ShouldBeNull();
        (await SetAsync(test, store, "totp/1", "NEWSEED1")).ShouldBeNull();
        (await SetAsync(test, store, "totp/2", "OTHER")).ShouldBeNull();
        (await store.FindAsync("totp/1", default)).Value.ShouldBe("NEWSEED1");
        (await store.ListAsync("totp/", default)).Value.ShouldBe(["NEWSEED1", "OTHER"]);
        (await test.Database.WriteAsync(t => t.FirstAsync<string>("select sealed from secret where name = 'totp/1'"), default))!.ShouldNotContain("NEWSEED1");
        await test.Database.WriteAsync(t => store.RemoveAsync(t, "totp/1"), default);
        (await store.FindAsync("totp/1", default)).Value.ShouldBeNull();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory, EveryEngine]
    public async Task Without_its_key_the_database_gives_a_sentence_and_no_second_key_is_made(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        await SetAsync(test, Store(test), "totp/1", "JBSWY3DP");
        File.Delete(KeyFile);

        (await Store(test).PrepareAsync(default)).ShouldNotBeNull().Sentence.En.ShouldContain("is not in " + KeyFile);
        (await Store(test).FindAsync("totp/1", default)).Failure.ShouldNotBeNull();
        File.Exists(KeyFile).ShouldBeFalse();
        var other = new SecretKeys(SecretKey.New().Reveal(), KeyFile);
        (await new SecretStore(test.Database, other, test.Clock).PrepareAsync(default)).ShouldNotBeNull().Sentence.Fr.ShouldContain("FILON_KEY");

        var rotation = new SecretRotation(test.Database, new SecretKeys(null, KeyFile), test.Clock);
        var lost = (await rotation.UnreadableAsync(default)).Single();
        lost.Secrets.ShouldBe(2);
        (await rotation.ForgetAsync(lost.KeyId, default)).Value.ShouldBe(2);
        (await SetAsync(test, Store(test), "totp/1", "AGAIN")).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_rotation_that_was_stopped_is_finished_by_the_next_and_the_old_key_goes_when_nothing_needs_it(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (store, keys) = (Store(test), new SecretKeys(null, KeyFile));
        for (var i = 0; i < 250; i++) await SetAsync(test, store, $"totp/{i:000}", $"seed {i}");
        var old = keys.Read().Value.Single();
        keys.Write([SecretKey.New(), old]); // killed after its first step
        await SetAsync(test, store, "totp/new", "sealed meanwhile");
        (await store.FindAsync("totp/007", default)).Value.ShouldBe("seed 7");

        (await new SecretRotation(test.Database, keys, test.Clock).RotateAsync(default)).Value.ShouldBe(251);

        keys.Read().Value.Single().Id.ShouldNotBe(old.Id);
        (await store.FindAsync("totp/249", default)).Value.ShouldBe("seed 249");
        (await store.FindAsync("totp/new", default)).Value.ShouldBe("sealed meanwhile");
        (await new SecretRotation(test.Database, keys, test.Clock).RotateAsync(default)).Value.ShouldBe(252);
    }

    [Theory, EveryEngine]
    public async Task Given_keys_are_rotated_by_putting_a_new_one_in_front(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var (first, second) = (SecretKey.New().Reveal(), SecretKey.New().Reveal());
        await SetAsync(test, new(test.Database, new(first, KeyFile), test.Clock), "totp/1", "seed");
        var both = new SecretKeys($"{second},{first}", KeyFile);
        (await new SecretRotation(test.Database, both, test.Clock).RotateAsync(default)).Value.ShouldBe(2);
        (await new SecretStore(test.Database, new(second, KeyFile), test.Clock).FindAsync("totp/1", default)).Value.ShouldBe("seed");
        File.Exists(KeyFile).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task Of_several_nodes_that_start_on_an_empty_database_with_keys_of_their_own_only_one_is_let_in(Engine engine)
    {
        await using var test = await TestDatabase.CreateAsync(engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            new SecretStore(test.Database, new(SecretKey.New().Reveal(), KeyFile), test.Clock).PrepareAsync(default)));
        answers.Count(failure => failure is null).ShouldBe(1);
    }

    private SecretStore Store(TestDatabase test) => new(test.Database, new SecretKeys(null, KeyFile), test.Clock);

    private static Task<Failure?> SetAsync(TestDatabase test, SecretStore store, string name, string plain) =>
        test.Database.WriteAsync(transaction => store.SetAsync(transaction, name, plain), default);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
