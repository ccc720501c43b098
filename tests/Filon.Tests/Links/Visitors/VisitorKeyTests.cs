using System.Net;
using System.Security.Cryptography;
using Filon.Links.Visitors;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Filon.Tests.Links.Visitors;

public sealed class VisitorKeyTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly byte[] NextSalt = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    [Fact]
    public void A_key_is_the_same_for_the_same_visitor_and_another_for_any_other() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(), ArbMap.Default.ArbFor<uint>(), ArbMap.Default.ArbFor<NonNull<string>>(),
        (one, other, agent) => (Key(new(one), agent.Get) == Key(new(other), agent.Get)) == (one == other)));

    [Fact]
    public void Another_salt_another_workspace_or_another_browser_makes_another_key()
    {
        var address = IPAddress.Parse("192.0.2.7");
        long[] keys = [VisitorKey.Of(Salt, 1, address, "a"), VisitorKey.Of(NextSalt, 1, address, "a"), VisitorKey.Of(Salt, 2, address, "a"), VisitorKey.Of(Salt, 1, address, "b"), VisitorKey.Of(Salt, 1, address, null)];
        keys.Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void An_IPv6_line_is_one_visitor_whatever_its_last_64_bits(string one, string other, bool same) =>
        (Key(IPAddress.Parse(one), "x") == Key(IPAddress.Parse(other), "x")).ShouldBe(same);

    [Fact]
    public void A_key_is_the_first_64_bits_of_HMAC_SHA_256_whatever_salts_came_before() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 40).ToArbitrary(), ArbMap.Default.ArbFor<uint>(), ArbMap.Default.ArbFor<NonNull<string>>(), (salt, address, agent) =>
        {
            var key = Enumerable.Repeat((byte)salt, VisitorKey.SaltLength).ToArray();
            var said = new byte[4096];
            var length = VisitorKey.Write(said, 7, new(address), agent.Get);
            return VisitorKey.Of(key, 7, new(address), agent.Get) == BitConverter.ToInt64(HMACSHA256.HashData(key, said.AsSpan(0, length)));
        }));

    [Fact]
    public void Many_threads_at_once_get_the_same_keys()
    {
        var keys = new long[2000];
        Parallel.For(0, keys.Length, at => keys[at] = VisitorKey.Of(at % 2 == 0 ? Salt : NextSalt, 1, IPAddress.Loopback, "x"));
        keys.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_very_long_user_agent_still_has_a_key() => Key(IPAddress.Loopback, new string('\u4e00', 5000)).ShouldNotBe(0);

    private static long Key(IPAddress address, string agent) => VisitorKey.Of(Salt, 1, address, agent);
}
