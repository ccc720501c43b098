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

    /// <summary>Reads a partition's touches in the order in which they were written; gives how many.</summary>
    public int Read(int partition, Span<TouchRecord> into)
    {
        var at = 0;
        foreach (var (offset, count) in _extents[partition] ?? [])
        {
            var bytes = MemoryMarshal.AsBytes(into.Slice(at, count));
            for (var read = 0; read < bytes.Length;)
            {
                var got = RandomAccess.Read(_file.SafeFileHandle, bytes[read..], offset + read);
                if (got == 0) throw new EndOfStreamException("A temporary file of touches was cut short.");
                read += got;
            }
            at += count;
        }
        return at;
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
