using NodaTime;

namespace Filon.Imports;

/// <summary>Turns what reading yields into numbered lines with a first judgement: new, refused, or passed over. Notes are set aside.</summary>
internal sealed class RowStaging(Instant now)
{
    private const int MostNotes = 100;
    private readonly HashSet<UInt128> _seen = [];
    private readonly List<Sentence> _notes = [];
    private long _number;

    /// <summary>What was assumed or passed over, for the whole file.</summary>
    public IReadOnlyList<Sentence> Notes => _notes;

    /// <returns>Null for what is not a line of its own.</returns>
    public StagedRow? Judge(ReadRow row)
    {
        if (row.Record is { } record) return Judge(record);
        if (row.Refusal is { } refusal)
            return Line(row.Position) with { Action = RowAction.Refused, Reason = refusal.Reason.ToString().ToLowerInvariant(), SentenceEn = refusal.Sentence.En, SentenceFr = refusal.Sentence.Fr };
        var note = row.Note!;
        if (note.Reason == NoteReason.Total)
            return Line(row.Position) with { Action = RowAction.Ignored, Reason = IgnoredBecause.Total, SentenceEn = note.Sentence.En, SentenceFr = note.Sentence.Fr };
        if (_notes.Count < MostNotes && !_notes.Contains(note.Sentence)) _notes.Add(note.Sentence);
        return null;
    }

    private StagedRow Judge(ImportRecord record)
    {
        var payload = RecordJson.Write(record);
        var line = Line(record.Position) with
        {
            Kind = record.Kind.ToString().ToLowerInvariant(),
            RecordKey = record.Key,
            Action = RowAction.Added,
            ContentHash = ContentHash.Of(payload),
            Payload = payload,
        };
        if (Plausibility.Objection(record, now) is { } objection)
            return line with { Action = RowAction.Refused, Reason = "date", SentenceEn = objection.En, SentenceFr = objection.Fr };
        return _seen.Add(ContentHash.OfKey(record.Kind, record.Key)) ? line : line with { Action = RowAction.Ignored, Reason = IgnoredBecause.Repeated };
    }

    private StagedRow Line(RowPosition position) => new() { RowNumber = ++_number, Part = position.Part, Line = position.Line };
}
