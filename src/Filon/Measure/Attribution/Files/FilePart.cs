using Microsoft.Win32.SafeHandles;

namespace Filon.Measure.Attribution.Files;

/// <summary>Parts of a file that two threads read at once.</summary>
internal static class FilePart
{
    private const long WorthHalving = 8 << 20;

    public static ReadBytes Bytes(SafeFileHandle handle, long from, long to)
    {
        var at = from;
        return into =>
        {
            var wanted = (int)Math.Min(into.Length, to - at);
            if (wanted <= 0) return 0;
            var got = RandomAccess.Read(handle, into[..wanted], at);
            at += got;
            return got;
        };
    }

    /// <summary>
    /// Two parts, cut after a line feed near the middle. Should that line feed stand inside quotes, the first part ends inside them and tells.
    /// </summary>
    public static ReadBytes[] Halves(SafeFileHandle handle, long from)
    {
        var length = RandomAccess.GetLength(handle);
        if (length - from < WorthHalving) return [Bytes(handle, from, length)];
        var middle = from + (length - from) / 2;
        var around = new byte[64 << 10];
        var got = RandomAccess.Read(handle, around, middle);
        var feed = around.AsSpan(0, got).IndexOf((byte)'\n');
        return feed < 0
            ? [Bytes(handle, from, length)]
            : [Bytes(handle, from, middle + feed + 1), Bytes(handle, middle + feed + 1, length)];
    }
}
