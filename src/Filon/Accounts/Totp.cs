using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Filon.Accounts;

/// <summary>One-time codes by the clock: RFC 6238 with SHA-1 (what authenticator applications speak), steps of 30 seconds, six digits.</summary>
public static class Totp
{
    private const int Seconds = 30, Digits = 6, Drift = 1, SeedBytes = 20;

    public static byte[] DrawSeed() => RandomNumberGenerator.GetBytes(SeedBytes);

    /// <summary>The number of the step an instant falls in.</summary>
    public static long StepOf(Instant now) => now.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a step (RFC 4226, section 5.3).</summary>
    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA-1 is what RFC 6238 and every authenticator application ask for")]
    public static string Code(ReadOnlySpan<byte> seed, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(seed, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code this is: the present one, or its neighbour for a clock that is a little off; none up to <paramref name="last"/> again.</summary>
    public static long? Match(ReadOnlySpan<byte> seed, string typed, Instant now, long last)
    {
        var given = Encoding.UTF8.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]));
        long? found = null;
        for (var step = StepOf(now) - Drift; step <= StepOf(now) + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Code(seed, step))) && step > last) found ??= step;
        return found;
    }

    /// <summary>The address an authenticator application reads from the picture.</summary>
    public static string Address(ReadOnlySpan<byte> seed, string email) =>
        $"otpauth://totp/Filon:{Uri.EscapeDataString(email)}?secret={Base32.Write(seed)}&issuer=Filon&algorithm=SHA1&digits={Digits}&period={Seconds}";

    /// <summary>The seed in letters, four by four, for those who type it.</summary>
    public static string Spelled(ReadOnlySpan<byte> seed) => string.Join(' ', Base32.Write(seed).Chunk(4).Select(four => new string(four)));
}
