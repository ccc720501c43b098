using System.Runtime.InteropServices;

namespace Filon.Measure.Attribution.Files;

/// <summary>A temporary file of touches that do not fit in memory, gone with the process.</summary>
internal sealed class SpillFile : IDisposable
{
    private readonly FileStream _file = Open();
    private readonly List<(long Offset, int Count)>[] _extents = new List<(long, int)>[TouchPartitions.Count];
    private long _end;

    public void Append(int partition, ReadOnlySpan<TouchRecord> records)
    {
        var bytes = MemoryMarshal.AsBytes(records);
        RandomAccess.Write(_file.SafeFileHandle, bytes, _end);
        (_extents[partition] ??= []).Add((_end, records.Length));
        _end += bytes.Length;
    }

    public int CountOf(int partition) => _extents[partition]?.Sum(extent => extent.Count) ?? 0;

    /// <summary>A partition's touches in the order in which they were written. Each piece is the caller's only until the next.</summary>
    public IEnumerable<ArraySegment<TouchRecord>> Read(int partition)
    {
        var piece = Array.Empty<TouchRecord>();
        foreach (var (offset, count) in _extents[partition] ?? [])
        {
            if (piece.Length < count) piece = new TouchRecord[count];
            Fill(MemoryMarshal.AsBytes(piece.AsSpan(0, count)), offset);
            yield return new(piece, 0, count);
        }
    }

    private void Fill(Span<byte> bytes, long offset)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var got = RandomAccess.Read(_file.SafeFileHandle, bytes[read..], offset + read);
            if (got == 0) throw new EndOfStreamException("A temporary file of touches was cut short.");
            read += got;
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0, Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"filon-{Guid.NewGuid():N}.touches"), options);
    }
}
