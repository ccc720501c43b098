using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Filon.Links.Journal;

/// <summary>
/// One file of the journal. All its bytes are written before it is used, so that keeping a record later changes its content only: no length, no block.
/// It begins with the number of its first record; 0 while it waits for its turn.
/// </summary>
internal sealed class Segment : IDisposable
{
    public const int Size = 8 << 20, Header = 64;
    private const long Mark = 0x3130_4B43_494C_4346; // "FCLICK01"
    private readonly SafeFileHandle _file;
    private int _written = Size;

    private Segment(string path, SafeFileHandle file, long first) => (Path, _file, First) = (path, file, first);

    public string Path { get; }

    /// <summary>The number of its first record; 0 where it has none.</summary>
    public long First { get; private set; }

    /// <summary>Where its next record goes.</summary>
    public int End { get; private set; } = Header;

    public static Segment Open(string path)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Span<byte> header = stackalloc byte[Header];
        var read = RandomAccess.Read(file, header, 0);
        var marked = read == Header && BinaryPrimitives.ReadInt64LittleEndian(header) == Mark && RandomAccess.GetLength(file) == Size;
        return new(path, file, marked ? BinaryPrimitives.ReadInt64LittleEndian(header[8..]) : -1);
    }

    /// <exception cref="IOException">The disk is full, or refuses.</exception>
    public static Segment Create(string path)
    {
        var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        var segment = new Segment(path, file, 0);
        try
        {
            var nothing = new byte[1 << 16];
            for (var at = 0; at < Size; at += nothing.Length) RandomAccess.Write(file, nothing, at);
            segment.WriteHeader(0);
            RandomAccess.FlushToDisk(file);
            StableDisk.FlushFolder(System.IO.Path.GetDirectoryName(path)!);
            segment._written = Header;
            return segment;
        }
        catch
        {
            segment.Dispose();
            File.Delete(path);
            throw;
        }
    }

    public bool HasRoomFor(int length) => End + length <= Size;

    /// <summary>Begins it, or begins it anew, with a record of this number. On the disk with the first record.</summary>
    public void Begin(long first)
    {
        WriteHeader(first);
        First = first;
        End = Header;
    }

    /// <summary>Writes over all that any record left behind, and waits for its turn.</summary>
    public void Wipe()
    {
        if (_written == Header) return;
        Begin(0);
        StableDisk.Flush(_file);
        var nothing = new byte[1 << 16];
        for (var at = Header; at < _written; at += nothing.Length) RandomAccess.Write(_file, nothing.AsSpan(0, Math.Min(nothing.Length, _written - at)), at);
        StableDisk.Flush(_file);
        _written = Header;
    }

    /// <summary>Returns once the bytes are on the disk.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _written = Math.Max(_written, End + bytes.Length);
        RandomAccess.Write(_file, bytes, End);
        StableDisk.Flush(_file);
        End += bytes.Length;
    }

    /// <summary>After a start: what comes next overwrites whatever is not whole.</summary>
    public void ContinueAt(int end) => End = end;

    public int Read(Span<byte> into, long at) => RandomAccess.Read(_file, into, at);

    public void Dispose() => _file.Dispose();

    private void WriteHeader(long first)
    {
        Span<byte> header = stackalloc byte[Header];
        header.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(header, Mark);
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], first);
        RandomAccess.Write(_file, header, 0);
    }
}
