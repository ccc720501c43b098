namespace Filon.Measure.Attribution.Files;

/// <summary>Reads a file of paths: channels between <c>&gt;</c>, with their conversions, value and nulls.</summary>
internal sealed class PathReader(FileShape shape, FileProblems problems) : RowReader(shape, problems)
{
    private readonly List<int> _path = [];
    private double _conversions, _value;

    public ChannelNames Channels { get; } = new();

    public PathTable Paths { get; } = new();

    /// <summary>A report's last line, which only repeated the sum of the others, was left out.</summary>
    public bool HadTotal { get; private set; }

    protected override void Row(byte[] buffer, ReadOnlySpan<Field> fields)
    {
        double conversions = Number(buffer, fields, Shape.Conversions), value = Number(buffer, fields, Shape.Value);
        var nulls = Number(buffer, fields, Shape.Nulls);
        var path = Text(buffer, fields[Shape.Path]);
        if (Shape.IsReport && path.IsEmpty && IsTotal(conversions, value)) { HadTotal = true; return; }
        if (value > 0 && conversions == 0)
            Problems.Add(Line, "has a value but no conversion.", "a une valeur mais aucune conversion.");
        if (!Steps(path)) return;
        _conversions += conversions;
        _value += value;
        Paths.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_path), conversions, value, nulls);
    }

    /// <summary>In a report, what follows the empty line is another table.</summary>
    protected override void Blank() => Finished = Shape.IsReport && Rows > 0;

    private bool IsTotal(double conversions, double value) =>
        Rows > 1 && Math.Abs(conversions - _conversions) < 0.5 && (Shape.Value < 0 || Math.Abs(value - _value) <= 0.01 * Rows);

    private bool Steps(ReadOnlySpan<byte> path)
    {
        _path.Clear();
        while (!path.IsEmpty)
        {
            var end = path.IndexOf((byte)'>');
            var name = (end < 0 ? path : path[..end]).Trim(" \t\r\n"u8);
            if (name.IsEmpty || end == path.Length - 1) return Refuse("has a step without a channel.", "a une étape sans canal.");
            if (name.SequenceEqual("(unattributed)"u8)) return Refuse(ReservedEnglish, ReservedFrench);
            _path.Add(Channels.Number(name));
            path = end < 0 ? [] : path[(end + 1)..];
        }
        return true;
    }

    public const string ReservedEnglish = "“(unattributed)” is the name of the row for what nobody can be credited with: no channel may have it.";

    public const string ReservedFrench = "« (unattributed) » désigne la ligne de ce qui ne revient à personne : aucun canal ne peut porter ce nom.";

    private bool Refuse(string english, string french)
    {
        Problems.Add(Line, english, french);
        return false;
    }
}
