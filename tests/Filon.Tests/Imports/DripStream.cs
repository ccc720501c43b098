namespace Filon.Tests.Imports;

/// <summary>A stream that gives a few bytes at a time, as networks and archives do.</summary>
internal sealed class DripStream(byte[] bytes, int most) : MemoryStream(bytes, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
}
