using System.Text.Json;
using Filon.Imports.Zips;

namespace Filon.Imports.X;

/// <summary>Reads one element of an array; false where the bytes at hand break off inside it: it will be called again with more.</summary>
internal delegate bool ElementParser<in T>(ref Utf8JsonReader reader, T into);

/// <summary>
/// Goes through the array of a file such as <c>window.YTD.tweets.part0 = [ … ]</c>, element by element,
/// holding no more than one element. Everything before the first bracket is passed over.
/// </summary>
internal sealed class JsonRecordStream<T>(Stream stream, string part, T into, ElementParser<T> parse)
{
    private const int LongestElement = 64 << 20;
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _opened;
    private JsonReaderState _state;

    /// <summary>The place of the element last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Why reading stopped before the end; null at a proper end.</summary>
    public Refusal? Broken { get; private set; }

    public RowPosition Position => new(part, Number);

    /// <summary>Fills the record with the next element; false at the end, or where the file breaks.</summary>
    public bool Next()
    {
        try
        {
            if (!_opened && !Open()) return false;
            while (true)
            {
                if (Try() is { } found) return found;
                if (_buffer.Length >= LongestElement && _end - _start > _buffer.Length / 2) return Stop(RefusalReason.TooLarge, TooLong());
                if (!Fill()) return Stop(RefusalReason.Truncated, TruncatedAfter());
            }
        }
        catch (JsonException) { return Stop(RefusalReason.Malformed, MalformedAfter()); }
        catch (ZipBombException) { return Stop(RefusalReason.TooLarge, ZipGuard.Bomb.Sentence); }
        catch (InvalidDataException) { return Stop(RefusalReason.Truncated, ZipGuard.Damaged.Sentence); }
    }

    private bool? Try()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);
        if (!reader.Read()) return null;
        if (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 0 && !reader.Read()) return null;
        if (reader.TokenType == JsonTokenType.EndArray) return false;
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        if (!parse(ref reader, into)) return null;
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        Number++;
        return true;
    }

    private bool Open()
    {
        _opened = true;
        while (true)
        {
            var bracket = _buffer.AsSpan(0, _end).IndexOf((byte)'[');
            if (bracket >= 0)
            {
                _start = bracket;
                return true;
            }

            if (_end == _buffer.Length || !Fill()) return Stop(RefusalReason.Malformed, NoArray());
        }
    }

    /// <summary>Moves what is left to the front and reads behind it; false at the end of the file.</summary>
    private bool Fill()
    {
        if (_ended) return false;
        var left = _end - _start;
        if (left > _buffer.Length / 2)
        {
            var larger = new byte[_buffer.Length * 2];
            _buffer.AsSpan(_start, left).CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            _buffer.AsSpan(_start, left).CopyTo(_buffer);
        }

        (_start, _end) = (0, left);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return read > 0;
    }

    private bool Stop(RefusalReason reason, Sentence sentence)
    {
        Broken = new(new(part, Number + 1), reason, sentence, Stops: true);
        return false;
    }

    private Sentence TruncatedAfter() => Sentence.Format(
        "{1} breaks off after record {0:N0}: the download was cut. Download the archive again.",
        "{1} s’interrompt après l’enregistrement {0:N0} : le téléchargement a été coupé. Téléchargez l’archive à nouveau.", Number, part);

    private Sentence MalformedAfter() => Sentence.Format(
        "{1} is not valid JSON after record {0:N0}.", "{1} n’est plus du JSON valide après l’enregistrement {0:N0}.", Number, part);

    private Sentence TooLong() => Sentence.Format(
        "{1}: the record after number {0:N0} is longer than 32 MiB.", "{1} : l’enregistrement après le numéro {0:N0} dépasse 32 Mio.", Number, part);

    private Sentence NoArray() => Sentence.Format(
        "{0} holds no list of records.", "{0} ne contient pas de liste d’enregistrements.", part);
}
