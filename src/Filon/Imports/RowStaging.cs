using NodaTime;

namespace Filon.Imports;

/// <summary>Turns what reading yields into numbered lines with a first judgement: new, refused, or passed over. Notes are set aside.</summary>
internal sealed class RowStaging(Instant now, DateTimeZone zone, Screening screening)
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
            return Line(row.Position, screening.Read(refusal.Sentence)) with { Action = RowAction.Refused, Reason = refusal.Reason.ToString().ToLowerInvariant() };
        var note = screening.Read(row.Note!.Sentence);
        if (row.Note.Reason == NoteReason.Total) return Line(row.Position, note) with { Action = RowAction.Ignored, Reason = IgnoredBecause.Total };
        if (_notes.Count < MostNotes && !_notes.Contains(note)) _notes.Add(note);
        return null;
    }

    private StagedRow Judge(ImportRecord read)
    {
        // of somebody who must not come back, not even the staged line keeps a word
        if (screening.Objection(read) is { } suppressed)
            return Line(read.Position, Screening.Why(suppressed)) with { Kind = read.Kind.ToString().ToLowerInvariant(), Action = RowAction.Refused, Reason = suppressed };
        var record = screening.Read(read);
        var payload = RecordJson.Write(record);
        var line = Line(record.Position) with
        {
            Kind = record.Kind.ToString().ToLowerInvariant(),
            RecordKey = record.Key,
            Action = RowAction.Added,
            ContentHash = ContentHash.Of(payload),
            Payload = payload,
        };
        if (Plausibility.Objection(record, now, zone) is { } objection)
            return line with { Action = RowAction.Refused, Reason = "date", SentenceEn = objection.En, SentenceFr = objection.Fr };
        return _seen.Add(ContentHash.OfKey(record.Kind, record.Key)) ? line : line with { Action = RowAction.Ignored, Reason = IgnoredBecause.Repeated };
    }

    private StagedRow Line(RowPosition position, Sentence? sentence = null) =>
        new() { RowNumber = ++_number, Part = position.Part, Line = position.Line, SentenceEn = sentence?.En, SentenceFr = sentence?.Fr };
}
