using System.Security.Cryptography;
using System.Text.Json;
using Filon.Storage;

namespace Filon.Backups;

/// <summary>Reads the lines that <see cref="RowWriter"/> wrote; what does not parse is an <see cref="InvalidDataException"/>.</summary>
internal sealed class RowReader(Stream input, IReadOnlyList<StoredColumn> columns) : IDisposable
{
    private const int LongestRow = 1 << 28;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[1 << 17];

    public long Rows { get; private set; }

    /// <summary>Of everything read, once <see cref="Read"/> has come to its end.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Whether a text held the character U+0000, which PostgreSQL cannot keep.</summary>
    public bool MetNul { get; private set; }

    public IEnumerable<object?[]> Read()
    {
        int start = 0, end = 0;
        while (true)
        {
            var line = _buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (line >= 0)
            {
                yield return Parse(_buffer.AsSpan(start, line));
                Rows++;
                start += line + 1;
                continue;
            }

            end = MakeRoom(ref start, end);
            var read = input.Read(_buffer, end, _buffer.Length - end);
            if (read == 0) break;
            _hash.AppendData(_buffer, end, read);
            end += read;
        }

        if (end > start) throw new InvalidDataException("The last row is cut short");
        Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    internal static string NotFinite(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";

    private int MakeRoom(ref int start, int end)
    {
        if (start > 0) Buffer.BlockCopy(_buffer, start, _buffer, 0, end - start);
        (start, end) = (0, end - start);
        if (end < _buffer.Length) return end;
        if (_buffer.Length >= LongestRow) throw new InvalidDataException("A row is longer than 256 MB");
        Array.Resize(ref _buffer, _buffer.Length * 2);
        return end;
    }

    private object?[] Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            Expect(json.Read() && json.TokenType == JsonTokenType.StartArray);
            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                Expect(json.Read());
                row[i] = Value(ref json, columns[i].Kind);
            }

            Expect(json.Read() && json.TokenType == JsonTokenType.EndArray);
            return row;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("A row is not what its table holds", exception);
        }
    }

    private object? Value(ref Utf8JsonReader json, ColumnKind kind) => json.TokenType == JsonTokenType.Null ? null : kind switch
    {
        ColumnKind.Text => Text(json.GetString()!),
        ColumnKind.Whole => json.GetInt64(),
        ColumnKind.Flag => json.GetBoolean(),
        ColumnKind.Bytes => json.GetBytesFromBase64(),
        _ => json.TokenType == JsonTokenType.Number ? json.GetDouble() : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new InvalidDataException("A number is not one"),
        },
    };

    private string Text(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) MetNul = true;
        return text;
    }

    private static void Expect(bool condition)
    {
        if (!condition) throw new InvalidDataException("A row is not what its table holds");
    }

    public void Dispose() => _hash.Dispose();
}
