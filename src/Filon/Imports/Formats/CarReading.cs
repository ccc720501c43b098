namespace Filon.Imports.Formats;

/// <summary>
/// A repository in a CAR v1 file: blocks by their CID, a commit, a Merkle search tree that names the records. The tree is walked from the
/// commit, so that what was deleted does not come back; blocks stay on the disk and only their places are held.
/// </summary>
internal sealed class CarReading
{
    private const int LongestBlock = 4 << 20;
    private readonly Dictionary<string, (long At, int Length)> _blocks = new(StringComparer.Ordinal);
    private readonly ImportSource _source;
    private string? _tree;

    private CarReading(ImportSource source) => _source = source;

    /// <summary>The account's DID; empty where the commit cannot be read.</summary>
    public string Account { get; private set; } = "";

    /// <summary>Why not everything could be read; null where it could.</summary>
    public Refusal? Broken { get; private set; }

    /// <summary>The CID of the first root; null for what is no CAR.</summary>
    public static string? RootOf(Stream stream)
    {
        try
        {
            return Varint(stream) is > 0 and < 4096 and var length && Exactly(stream, (int)length) is { } header
                && CborReader.Read(header) is CborMap map && map.TryGetValue("version", out var version) && version is 1L && map.List("roots") is [CborLink root, ..] ? root.Cid : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static CarReading Of(ImportSource source)
    {
        var car = new CarReading(source);
        using var stream = source.Open();
        var root = RootOf(stream);
        try
        {
            car.FindBlocks(stream);
        }
        catch (InvalidDataException)
        {
            car.Stop();
        }

        if (root is null || car.Block(stream, root) is not { } commit || commit.Text("did") is not { } did) car.Stop();
        else (car.Account, car._tree) = (did, commit.Link("data")?.Cid);
        return car;
    }

    /// <summary>Every record of the tree with its path, in the order of the paths.</summary>
    public IEnumerable<(RowPosition Position, string Path, CborMap Value)> Records()
    {
        using var stream = _source.Open();
        var number = 0L;
        foreach (var (path, cid) in Entries(stream, _tree, []))
        {
            if (Block(stream, cid) is { } value) yield return (new("", ++number), path, value);
            else Stop();
        }
    }

    private IEnumerable<(string Path, string Cid)> Entries(Stream stream, string? node, HashSet<string> seen)
    {
        if (node is null || !seen.Add(node) || seen.Count > _blocks.Count) yield break;
        if (Block(stream, node) is not { } map)
        {
            Stop();
            yield break;
        }

        foreach (var entry in Entries(stream, map.Link("l")?.Cid, seen)) yield return entry;
        var path = Array.Empty<byte>();
        foreach (var entry in map.List("e").OfType<CborMap>())
        {
            if (entry.TryGetValue("p", out var prefix) && entry.TryGetValue("k", out var rest) && prefix is >= 0L and var shared && shared <= path.Length && rest is byte[] key)
            {
                path = [.. path.AsSpan(0, (int)shared), .. key];
                if (entry.Link("v") is { } value) yield return (System.Text.Encoding.UTF8.GetString(path), value.Cid);
            }

            foreach (var below in Entries(stream, entry.Link("t")?.Cid, seen)) yield return below;
        }
    }

    private void FindBlocks(Stream stream)
    {
        while (stream.Position < stream.Length)
        {
            var length = Varint(stream);
            var end = stream.Position + length;
            if (length <= 0 || end > stream.Length) throw new InvalidDataException();
            var start = stream.Position;
            if (Varint(stream) != 1) throw new InvalidDataException(); // CID version 1
            Varint(stream);
            Varint(stream);
            var digest = Varint(stream);
            if (digest is < 0 or > 128) throw new InvalidDataException();
            var cid = (int)(stream.Position - start + digest);
            stream.Position = start;
            var name = Exactly(stream, cid) is { } bytes ? Convert.ToHexString(bytes) : throw new InvalidDataException();
            if (end - stream.Position is < 0 or > LongestBlock) throw new InvalidDataException();
            _blocks[name] = (stream.Position, (int)(end - stream.Position));
            stream.Position = end;
        }
    }

    private CborMap? Block(Stream stream, string cid)
    {
        if (!_blocks.TryGetValue(cid, out var place)) return null;
        stream.Position = place.At;
        try
        {
            return Exactly(stream, place.Length) is { } bytes ? CborReader.Read(bytes) as CborMap : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void Stop() => Broken ??= new(RowPosition.WholeFile, RefusalReason.Truncated, new(
        "The repository is damaged or incomplete: what could be read is here. Download it again.",
        "Le dépôt est endommagé ou incomplet : ce qui a pu être lu est là. Téléchargez-le à nouveau."), Stops: true);

    private static byte[]? Exactly(Stream stream, int length)
    {
        var bytes = new byte[length];
        return stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length ? bytes : null;
    }

    private static long Varint(Stream stream)
    {
        var (value, shift) = (0L, 0);
        while (shift < 63)
        {
            var next = stream.ReadByte();
            if (next < 0) throw new InvalidDataException();
            value |= (long)(next & 127) << shift;
            if (next < 128) return value;
            shift += 7;
        }

        throw new InvalidDataException();
    }
}
