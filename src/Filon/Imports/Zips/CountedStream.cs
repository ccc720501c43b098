namespace Filon.Imports.Zips;

/// <summary>
/// A stream that gives no more bytes than were declared. It is opened by the first read, so that an entry that cannot be
/// unpacked fails where it is read.
/// </summary>
internal sealed class CountedStream(Func<Stream> open, long limit) : Stream
{
    private Stream? _inner;
    private long _given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => limit;
    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        _inner ??= open();
        var read = _inner.Read(buffer);
        _given += read;
        return _given > limit ? throw new ZipBombException() : read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner?.Dispose();
        base.Dispose(disposing);
    }
}
