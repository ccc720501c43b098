using System.Text;
using Filon.Accounts;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Published = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the rows of SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_that_RFC_6238_publishes(long seconds, string code) =>
        Totp.Code(Published, Totp.StepOf(Instant.FromUnixTimeSeconds(seconds)), digits: 8).ShouldBe(code);

    /// <summary>RFC 4226, appendix D.</summary>
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(9, "520489")]
    public void The_codes_are_those_that_RFC_4226_publishes(long counter, string code) => Totp.Code(Published, counter).ShouldBe(code);

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_seed_is_spelled_as_RFC_4648_publishes(string text, string spelled) => Base32.Write(Encoding.ASCII.GetBytes(text)).ShouldBe(spelled);

    [Fact]
    public void A_clock_half_a_minute_off_is_forgiven_and_no_more()
    {
        var now = Instant.FromUnixTimeSeconds(1111111109);
        var step = Totp.StepOf(now);
        foreach (var drift in new[] { -1, 0, 1 }) Totp.Match(Published, Totp.Code(Published, step + drift), now, 0).ShouldBe(step + drift);
        foreach (var drift in new[] { -2, 2 }) Totp.Match(Published, Totp.Code(Published, step + drift), now, 0).ShouldBeNull();
        Totp.Match(Published, " 081 804 ", now, 0).ShouldBe(step);
    }

    [Fact]
    public void A_code_is_not_taken_twice_nor_one_of_an_earlier_step()
    {
        var now = Instant.FromUnixTimeSeconds(1111111109);
        var step = Totp.StepOf(now);
        Totp.Match(Published, Totp.Code(Published, step), now, step).ShouldBeNull();
        Totp.Match(Published, Totp.Code(Published, step - 1), now, step).ShouldBeNull();
        Totp.Match(Published, Totp.Code(Published, step + 1), now, step).ShouldBe(step + 1);
    }
}
