using System.Globalization;
using Filon.Imports;
using Filon.Storage;

namespace Filon.Privacy;

/// <summary>Takes a person out of what imports keep: the lines as they were read, and which record each became.</summary>
internal sealed class ImportTraceStore(Transaction transaction, long workspace, PersonTraces traces)
{
    private const int BatchSize = 5_000;
    private readonly IReadOnlyList<Needle> _needles = traces.Needles;
    private readonly string[] _patterns = [.. traces.Patterns.Distinct()];

    /// <summary>How many lines spoke of this person.</summary>
    public long Lines { get; private set; }

    /// <summary>The imports whose files hold this person.</summary>
    public HashSet<long> Imports { get; } = [];

    /// <param name="records">Ids of profiles, touches, conversions and follows of this person.</param>
    public async Task RunAsync(IReadOnlyCollection<long> records)
    {
        var sources = await SourcesAsync(records);
        var anonymiser = new RecordAnonymiser(
            identity => traces.Whose.TryGetValue(identity, out var profile) ? profile : null,
            text => text is null ? null : SweepStore.Redact(text, _needles));
        (long Import, long Row) after = (0, 0);
        while (await BatchAsync(records, after) is { Count: > 0 } batch)
        {
            foreach (var row in batch) await TakeOutAsync(row, anonymiser, sources);
            after = (batch[^1].ImportId, batch[^1].RowNumber);
        }

        foreach (var source in sources.Values)
        {
            if (source.ImportId != 0) Imports.Add(source.ImportId); // 0: typed in, in no file
            await RenameAsync(source);
        }
    }

    private async Task TakeOutAsync(Row row, RecordAnonymiser anonymiser, Dictionary<(string, string), Source> sources)
    {
        var record = row.Payload is null ? null : RecordJson.Read(row.Payload);
        var source = sources.GetValueOrDefault((row.Kind, row.RecordKey));
        var number = source is not null ? RecordAnonymiser.Number(source.RecordId) : string.Create(CultureInfo.InvariantCulture, $"{row.ImportId}-{row.RowNumber}");
        var nameless = record is null ? null : anonymiser.Of(record, number);
        var payload = nameless is null ? null : RecordJson.Write(nameless);
        var (en, fr) = (Redact(row.SentenceEn), Redact(row.SentenceFr));
        if (payload == row.Payload && en == row.SentenceEn && fr == row.SentenceFr) return;

        Lines++;
        Imports.Add(row.ImportId);
        var hash = payload is null ? row.ContentHash : ContentHash.Of(payload);
        await transaction.ExecuteAsync(
            """
            update import_row set record_key = @key, payload = @payload, content_hash = @hash, sentence_en = @en, sentence_fr = @fr
            where workspace_id = @workspace and import_id = @ImportId and row_number = @RowNumber
            """, new { workspace, row.ImportId, row.RowNumber, key = nameless?.Key ?? row.RecordKey, payload, hash, en, fr });
        await transaction.ExecuteAsync(
            """
            update import_source set content_hash = @hash
            where workspace_id = @workspace and kind = @Kind and record_key = @RecordKey and import_id = @ImportId and row_number = @RowNumber and content_hash <> ''
            """, new { workspace, row.Kind, row.RecordKey, row.ImportId, row.RowNumber, hash });
    }

    private string? Redact(string? text) => text is null ? null : SweepStore.Redact(text, _needles);

    private Task<int> RenameAsync(Source source) => transaction.ExecuteAsync(
        "update import_source set record_key = @key where workspace_id = @workspace and kind = @Kind and record_key = @RecordKey",
        new { workspace, source.Kind, source.RecordKey, key = RecordAnonymiser.KeyOf(RecordAnonymiser.Number(source.RecordId)) });

    private async Task<Dictionary<(string, string), Source>> SourcesAsync(IReadOnlyCollection<long> records) => (await transaction.QueryAsync<Source>(
        $"""
        select kind, record_key, record_id, import_id from import_source
        where workspace_id = @workspace and {transaction.Dialect.Among("record_id", "records")}
        order by kind, record_key
        """, new { workspace, records = transaction.Dialect.List(records) })).ToDictionary(source => (source.Kind, source.RecordKey));

    private Task<IReadOnlyList<Row>> BatchAsync(IReadOnlyCollection<long> records, (long Import, long Row) after)
    {
        var (condition, values) = SweepStore.Condition(["payload", "record_key", "sentence_en", "sentence_fr"], _patterns);
        foreach (var (name, value) in new Dictionary<string, object?>
        {
            ["workspace"] = workspace, ["import"] = after.Import, ["row"] = after.Row, ["take"] = BatchSize, ["records"] = transaction.Dialect.List(records),
        }) values[name] = value;
        return transaction.QueryAsync<Row>(
            $"""
            select import_id, row_number, kind, record_key, content_hash, payload, sentence_en, sentence_fr from import_row
            where workspace_id = @workspace and (import_id, row_number) > (@import, @row) and (
                (kind, record_key) in (select s.kind, s.record_key from import_source s where s.workspace_id = @workspace and {transaction.Dialect.Among("s.record_id", "records")})
                {(condition.Length == 0 ? "" : "or " + condition)})
            order by import_id, row_number limit @take
            """, values);
    }

    private sealed record Row
    {
        public long ImportId { get; init; }
        public long RowNumber { get; init; }
        public string Kind { get; init; } = "";
        public string RecordKey { get; init; } = "";
        public string? ContentHash { get; init; }
        public string? Payload { get; init; }
        public string? SentenceEn { get; init; }
        public string? SentenceFr { get; init; }
    }

    private sealed record Source
    {
        public string Kind { get; init; } = "";
        public string RecordKey { get; init; } = "";
        public long RecordId { get; init; }
        public long ImportId { get; init; }
    }
}
