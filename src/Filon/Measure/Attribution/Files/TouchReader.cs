using System.Runtime.CompilerServices;
using System.Text;

namespace Filon.Measure.Attribution.Files;

/// <summary>Reads a file of touches, or a part of one, and deals them out by person.</summary>
internal sealed class TouchReader(FileShape shape, FileProblems problems, int mostInMemory) : RowReader(shape, problems), IDisposable
{
    public ChannelNames Channels { get; } = new();

    public TouchPartitions Touches { get; } = new(mostInMemory);

    private readonly int _time = shape.Time, _channel = shape.Channel, _person = shape.Person;
    private readonly int _kind = shape.Kind, _conversions = shape.Conversions, _value = shape.Value;

    public void Dispose() => Touches.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Row(byte[] buffer, ReadOnlySpan<Field> fields)
    {
        if (!IsoTime.TryRead(Text(buffer, fields[_time]), out var time)) NotATime(Text(buffer, fields[_time]));
        double conversions = Number(buffer, fields, _conversions), value = Number(buffer, fields, _value);
        var kind = _kind < 0 ? TouchKind.Marketing : Kind(Text(buffer, fields[_kind]));
        var channel = Channel(Text(buffer, fields[_channel]), conversions);
        if (value > 0 && conversions == 0)
            Problems.Add(Line, "has a value but no conversion.", "a une valeur mais aucune conversion.");

        var person = Text(buffer, fields[_person]);
        if (person.IsEmpty) Problems.Add(Line, "names no person.", "ne nomme personne.");
        var (hash, other) = ByteHash.Of(person);
        var partition = (int)(other >> 56);
        Touches.Add(
            new TouchRecord
            {
                Person = hash,
                Time = time,
                ChannelAndKind = channel < 0 ? TouchRecord.NoChannel : TouchRecord.Pack(channel, kind),
                Conversion = conversions > 0 ? Touches.AddConversion(partition, conversions, value) : 0,
            },
            partition);
    }

    private int Channel(ReadOnlySpan<byte> name, double conversions)
    {
        if (name.IsEmpty)
        {
            if (conversions == 0) Problems.Add(Line, "has neither a channel nor a conversion.", "n’a ni canal ni conversion.");
            return TouchRecord.NoChannel;
        }
        if (name.SequenceEqual("(unattributed)"u8)) Problems.Add(Line, PathReader.ReservedEnglish, PathReader.ReservedFrench);
        return Channels.Number(name);
    }

    private TouchKind Kind(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.SequenceEqual("marketing"u8)) return TouchKind.Marketing;
        if (Ascii.EqualsIgnoreCase(text, "sales"u8)) return TouchKind.Sales;
        if (Ascii.EqualsIgnoreCase(text, "lead"u8)) return TouchKind.Lead;
        if (Ascii.EqualsIgnoreCase(text, "opportunity"u8)) return TouchKind.Opportunity;
        if (!Ascii.EqualsIgnoreCase(text, "marketing"u8))
            Problems.Add(Line, "“{0}” is not a kind: marketing, sales, lead or opportunity.",
                "« {0} » n’est pas un genre : marketing, sales, lead ou opportunity.", Short(text));
        return TouchKind.Marketing;
    }

    private void NotATime(ReadOnlySpan<byte> text) => Problems.Add(Line,
        "“{0}” is not an ISO time such as 2026-03-31T14:05:00Z.", "« {0} » n’est pas une date ISO telle que 2026-03-31T14:05:00Z.", Short(text));
}
