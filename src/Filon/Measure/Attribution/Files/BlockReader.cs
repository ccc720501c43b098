namespace Filon.Measure.Attribution.Files;

/// <summary>Reads bytes into the span; 0 at the end.</summary>
internal delegate int ReadBytes(Span<byte> into);

/// <summary>
/// Hands a file over in blocks. What a block's reader leaves (a row cut at the end) comes back at the beginning of the next one;
/// a row too long for the buffer makes it grow, up to a limit.
/// </summary>
internal sealed class BlockReader(ReadBytes read)
{
    public const int LongestRow = 64 << 20;

    private int _kept;

    public byte[] Buffer { get; private set; } = GC.AllocateUninitializedArray<byte>((1 << 20) + RowSplitter.Padding);

    /// <summary>How many bytes of the buffer are data. The byte after them is a line feed.</summary>
    public int Length { get; private set; }

    /// <summary>No more bytes will come: a row cut now will stay so.</summary>
    public bool Ended { get; private set; }

    public bool Fill()
    {
        if (Ended) return false;
        if (_kept + RowSplitter.Padding >= Buffer.Length - 65_536) Grow();
        var room = Buffer.AsSpan(_kept, Buffer.Length - RowSplitter.Padding - _kept);
        var filled = 0;
        while (filled < room.Length)
        {
            var got = read(room[filled..]);
            if (got == 0) { Ended = true; break; }
            filled += got;
        }
        Length = _kept + filled;
        if (Ended && Length > 0 && Buffer[Length - 1] != '\n') Buffer[Length++] = (byte)'\n';
        Buffer[Length] = (byte)'\n';
        return Length > 0;
    }

    /// <summary>Says how many bytes were taken. False when the row that stays is longer than any row may be.</summary>
    public bool Taken(int bytes)
    {
        _kept = Length - bytes;
        Buffer.AsSpan(bytes, _kept).CopyTo(Buffer);
        return _kept < LongestRow;
    }

    private void Grow()
    {
        var larger = GC.AllocateUninitializedArray<byte>(Buffer.Length * 2);
        Buffer.AsSpan(0, _kept).CopyTo(larger);
        Buffer = larger;
    }
}
