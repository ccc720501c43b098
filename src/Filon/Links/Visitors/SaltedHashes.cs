using System.Security.Cryptography;

namespace Filon.Links.Visitors;

/// <summary>
/// The hashes of the latest salts, made ready once: setting up HMAC for each hit costs more than the hash. One thread's own, since such a hash is used by
/// one at a time; eight salts at most, each replaced by the next that falls on its place.
/// </summary>
internal sealed class SaltedHashes
{
    private const int Places = 8;

    [ThreadStatic]
    private static SaltedHashes?[]? ready;

    private readonly byte[] salt;
    private readonly IncrementalHash hash;

    private SaltedHashes(ReadOnlySpan<byte> salt)
    {
        this.salt = salt.ToArray();
        hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
    }

    public static SaltedHashes OfThisThread(ReadOnlySpan<byte> salt)
    {
        ref var place = ref (ready ??= new SaltedHashes?[Places])[salt[0] % Places];
        if (place is not null && salt.SequenceEqual(place.salt)) return place;
        place?.hash.Dispose();
        return place = new(salt);
    }

    public void Write(ReadOnlySpan<byte> said, Span<byte> answer)
    {
        hash.AppendData(said);
        hash.GetHashAndReset(answer);
    }
}
