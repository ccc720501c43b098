using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Filon.Measure.Attribution.Files;

/// <summary>Reads a file row by row and keeps what is wrong with it; what a row means is its heirs' business.</summary>
internal abstract class RowReader(FileShape shape, FileProblems problems)
{
    private const int MostColumns = 256;

    private readonly Field[] _fields = new Field[Math.Min(shape.Columns, MostColumns)];
    private byte[] _unescaped = new byte[256];

    protected FileShape Shape { get; } = shape;

    protected FileProblems Problems { get; } = problems;

    /// <summary>The line being read, from 1.</summary>
    protected long Line { get; private set; }

    /// <summary>How many lines have been read.</summary>
    public long Lines { get; private set; }

    /// <summary>Rows that held something.</summary>
    public long Rows { get; private set; }

    /// <summary>Every line was looked at: the count of lines is the file's.</summary>
    public bool ReachedEnd { get; private set; }

    /// <summary>The bytes ended inside a quoted field.</summary>
    public bool EndedInQuotes { get; private set; }

    /// <summary>Nothing that follows is data.</summary>
    protected bool Finished { get; set; }

    /// <summary>One row with as many fields as the header. The buffer is theirs only during the call.</summary>
    protected abstract void Row(byte[] buffer, ReadOnlySpan<Field> fields);

    /// <summary>A line with nothing on it.</summary>
    protected virtual void Blank() { }

    public void Read(ReadBytes bytes, long linesBefore = 0)
    {
        Lines = linesBefore;
        var blocks = new BlockReader(bytes);
        while (!Problems.Enough && !Finished && blocks.Fill())
        {
            var first = Lines;
            var taken = Block(blocks.Buffer, blocks.Length);
            if (!Utf8.IsValid(blocks.Buffer.AsSpan(0, taken))) { NotUtf8(blocks.Buffer.AsSpan(0, taken), first); return; }
            if (blocks.Ended && taken < blocks.Length && !Finished && !Problems.Enough) { Unclosed(); return; }
            if (blocks.Taken(taken)) continue;
            Problems.Add(Lines + 1, "is longer than {0} MB. Is a quote left open?", "dépasse {0} Mo. Un guillemet est-il resté ouvert ?", BlockReader.LongestRow >> 20);
            return;
        }
        ReachedEnd = !Problems.Enough;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Block(byte[] buffer, int length)
    {
        var rows = new RowSplitter(buffer, length, Shape.Separator);
        while (rows.Position < length && !Finished && !Problems.Enough)
        {
            var start = rows.Position;
            var end = rows.Next(_fields, out var count);
            if (end == RowEnd.Cut) return start;
            Line = Lines + 1;
            Lines += 1 + rows.InnerLines;
            if (end == RowEnd.Malformed)
                Problems.Add(Line, "text follows a closing quote.", "du texte suit un guillemet fermant.");
            else if (count == 1 && Shape.Columns > 1 && Text(buffer, _fields[0]).IsEmpty)
                Blank();
            else if (count != Shape.Columns)
                WrongCount(count);
            else
            {
                Rows++;
                Row(buffer, _fields);
            }
        }
        return rows.Position;
    }

    /// <summary>The field's bytes, without the spaces around it. Valid until the next call for an escaped field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ReadOnlySpan<byte> Text(byte[] buffer, Field field)
    {
        var text = buffer.AsSpan(field.Start, field.Length);
        if (field.Escaped) return Trimmed(Unescaped(text));
        return text.IsEmpty || (text[0] > ' ' && text[^1] > ' ') ? text : Trimmed(text);
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);

    private Span<byte> Unescaped(ReadOnlySpan<byte> text)
    {
        if (_unescaped.Length < text.Length) _unescaped = new byte[text.Length * 2];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _unescaped[length++] = text[i];
            if (text[i] == '"') i++;
        }
        return _unescaped.AsSpan(0, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected double Number(byte[] buffer, ReadOnlySpan<Field> fields, int column)
    {
        if (column < 0 || fields[column].Length == 0) return 0;
        if (Numbers.Read(Text(buffer, fields[column]), Shape.DecimalComma, out var number) is { } wrong) Problems.Add(Line, wrong);
        return number;
    }

    protected static string Short(ReadOnlySpan<byte> text) => Numbers.Short(Encoding.UTF8.GetString(text));

    private void WrongCount(int count) => Problems.Add(Line,
        "has {0} fields where the header has {1}.", "a {0} champs, là où l’en-tête en a {1}.", count, Shape.Columns);

    private void Unclosed()
    {
        EndedInQuotes = true;
        Problems.Add(Lines + 1, "a quote opens here and never closes.", "un guillemet s’ouvre ici et ne se referme jamais.");
    }

    private void NotUtf8(ReadOnlySpan<byte> block, long linesBefore)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(block[at..], out _, out var consumed) == OperationStatus.Done) at += consumed;
        Problems.Add(linesBefore + 1 + block[..at].Count((byte)'\n'),
            "is not in UTF-8. Save the file as “CSV UTF-8”.", "n’est pas en UTF-8. Enregistrez le fichier en « CSV UTF-8 ».");
    }
}
