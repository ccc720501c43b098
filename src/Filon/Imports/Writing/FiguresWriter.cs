using NodaTime.Text;

namespace Filon.Imports.Writing;

/// <summary>Figures, one row a metric, and the posts they are of.</summary>
internal sealed class FiguresWriter : IRecordWriter
{
    private static readonly string[] Columns =
        ["workspace_id", "id", "metric", "network", "subject", "subject_key", "title", "first_day", "last_day", "value"];

    public RecordKind Kind => RecordKind.Figures;

    public async Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        await MakePostsAsync(desk, records);
        await desk.DeleteAsync("figure", records.Where(placed => placed.Exists).Select(placed => placed.Id));
        await desk.InsertAsync("figure", Columns, records.SelectMany(placed => Rows(desk, placed)));
    }

    public Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids) => desk.DeleteAsync("figure", ids);

    private static IEnumerable<object?[]> Rows(WritingDesk desk, PlacedRecord placed)
    {
        var figures = (FiguresRecord)placed.Record;
        return figures.Values.Select(figure => new object?[]
        {
            desk.WorkspaceId, placed.Id, figure.Key, figures.Network, Words.Of(figures.Subject), figures.SubjectKey, figures.Title,
            LocalDatePattern.Iso.Format(figures.From), LocalDatePattern.Iso.Format(figures.Until), figure.Value,
        });
    }

    /// <summary>A post that no file described yet is there by this mention of it.</summary>
    private static async Task MakePostsAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        var described = records.Where(placed => ((FiguresRecord)placed.Record).Post is not null).DistinctBy(placed => ((FiguresRecord)placed.Record).Post!.Key).ToList();
        var known = await desk.Sources.FindAsync(desk.Transaction, desk.WorkspaceId, "post", [.. described.Select(placed => ((FiguresRecord)placed.Record).Post!.Key)]);
        List<PlacedRecord> made = [.. described.Select(placed => placed with { Id = desk.Ids.Next(), Exists = false, Record = ((FiguresRecord)placed.Record).Post! })
            .Where(placed => !known.ContainsKey(placed.Record.Key))];
        await desk.Sources.AddAsync(desk.Transaction, desk.WorkspaceId, "post", made.Select(placed => new RecordSource
        {
            RecordKey = placed.Record.Key, RecordId = placed.Id, ContentHash = SourceStore.Mentioned, ImportId = desk.Import.Id, RowNumber = placed.RowNumber,
        }), CancellationToken.None);
        await PostWriter.InsertAsync(desk, made);
    }
}
