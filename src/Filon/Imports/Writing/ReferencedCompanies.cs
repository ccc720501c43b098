namespace Filon.Imports.Writing;

/// <summary>
/// The companies that lines refer to: found by key, then by domain, then by name; one that is not there is made from the mention
/// alone, until a file describes it.
/// </summary>
internal sealed class ReferencedCompanies(WritingDesk desk)
{
    private const int MostRemembered = 100_000;
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <returns>Company ids by <see cref="CompanyMention.Identity"/>; every mention given has one.</returns>
    public async Task<IReadOnlyDictionary<string, long>> ResolveAsync(IReadOnlyList<CompanyMention> mentions)
    {
        if (_known.Count > MostRemembered) _known.Clear();
        var unknown = new Dictionary<string, CompanyMention>(StringComparer.Ordinal);
        foreach (var mention in mentions)
            if (!_known.ContainsKey(mention.Identity)) unknown.TryAdd(mention.Identity, mention);
        if (unknown.Count == 0) return _known;

        await FindByKeyAsync(unknown);
        await FindByAsync("domain", unknown, mention => mention.Domain);
        await FindByAsync("name_folded", unknown, mention => mention.Name is null ? null : mention.Folded);
        await MakeAsync(unknown);
        return _known;
    }

    public void Remember(string key, long id) => _known[key] = id;

    private async Task FindByKeyAsync(Dictionary<string, CompanyMention> unknown)
    {
        foreach (var (key, source) in await desk.Sources.FindAsync(desk.Transaction, desk.WorkspaceId, "company", [.. unknown.Keys]))
        {
            _known[key] = source.RecordId;
            unknown.Remove(key);
        }
    }

    // a CRM's own key is trusted before a name: two of its companies may share one
    private async Task FindByAsync(string column, Dictionary<string, CompanyMention> unknown, Func<CompanyMention, string?> value)
    {
        var open = unknown.Values.Where(mention => mention.Key is null && value(mention) is not null).ToList();
        var found = await desk.Records.CompaniesAsync(desk.Transaction, desk.WorkspaceId, column, [.. open.Select(mention => value(mention)!).Distinct()]);
        foreach (var mention in open.Where(mention => found.ContainsKey(value(mention)!)))
        {
            _known[mention.Identity] = found[value(mention)!];
            unknown.Remove(mention.Identity);
        }
    }

    private async Task MakeAsync(Dictionary<string, CompanyMention> unknown)
    {
        var byName = new Dictionary<string, long>(StringComparer.Ordinal);
        List<PlacedRecord> made = [];
        foreach (var (identity, mention) in unknown)
        {
            var id = mention.Key is null && mention.Name is not null && byName.TryGetValue(mention.Folded, out var same) ? same : desk.Ids.Next();
            _known[identity] = id;
            if (mention.Name is not null && !byName.TryAdd(mention.Folded, id) && byName[mention.Folded] == id) continue;
            made.Add(new(id, false, mention.RowNumber, mention.Record, desk.Import.CreatedAt));
        }

        // a company named by key is a record of that source; one named otherwise is worked out, and gives way to a record
        await desk.Sources.AddAsync(desk.Transaction, desk.WorkspaceId, "company", made.Where(placed => unknown[placed.Record.Key].Key is not null).Select(placed => new RecordSource
        {
            RecordKey = placed.Record.Key, RecordId = placed.Id, ContentHash = SourceStore.Mentioned, ImportId = desk.Import.Id, RowNumber = placed.RowNumber,
        }), CancellationToken.None);
        await CompanyWriter.InsertAsync(desk, made);
    }
}
