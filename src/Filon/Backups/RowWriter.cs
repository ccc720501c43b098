using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Filon.Backups;

/// <summary>Writes rows as lines of JSON, counting and hashing them. The same rows give the same bytes, whichever engine they come from.</summary>
internal sealed class RowWriter(Stream output) : IDisposable
{
    private const int FlushAt = 1 << 16;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Utf8JsonWriter? _json;

    public long Rows { get; private set; }

    public void Write(IReadOnlyList<object?> row)
    {
        if (_json is null) _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        else _json.Reset();
        _json.WriteStartArray();
        foreach (var value in row) Write(_json, value);
        _json.WriteEndArray();
        _json.Flush();
        _buffer.Write("\n"u8);
        Rows++;
        if (_buffer.WrittenCount >= FlushAt) Flush();
    }

    /// <returns>The SHA-256 of everything written.</returns>
    public string Complete()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.WrittenSpan);
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case long number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case double number when !double.IsFinite(number): json.WriteStringValue(RowReader.NotFinite(number)); break;
            case double number: json.WriteNumberValue(number + 0.0); break; // SQLite keeps no minus zero
            default: throw new NotSupportedException($"A row holds a {value.GetType().Name}");
        }
    }

    public void Dispose()
    {
        _json?.Dispose();
        _hash.Dispose();
    }
}
