namespace Filon.Imports;

/// <summary>What reading yields: a record, a refusal or a note; exactly one of the three.</summary>
public readonly record struct ReadRow
{
    private ReadRow(ImportRecord? record, Refusal? refusal, ReadNote? note) => (Record, Refusal, Note) = (record, refusal, note);

    public ImportRecord? Record { get; }
    public Refusal? Refusal { get; }
    public ReadNote? Note { get; }

    public RowPosition Position => Record?.Position ?? Refusal?.Position ?? Note!.Position;

    public static ReadRow Of(ImportRecord record) => new(record, null, null);
    public static ReadRow Of(Refusal refusal) => new(null, refusal, null);
    public static ReadRow Of(ReadNote note) => new(null, null, note);
}
