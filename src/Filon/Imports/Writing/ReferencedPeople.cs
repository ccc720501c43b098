namespace Filon.Imports.Writing;

/// <summary>The profiles that lines refer to. One that is not there yet is made from the mention alone, until a file describes it.</summary>
internal sealed class ReferencedPeople(WritingDesk desk)
{
    private const int MostRemembered = 200_000;
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <returns>Profile ids by <see cref="MentionedProfile.KeyOf"/>; every mention given has one.</returns>
    public async Task<IReadOnlyDictionary<string, long>> ResolveAsync(IReadOnlyList<Mention> mentions)
    {
        if (_known.Count > MostRemembered) _known.Clear();
        var unknown = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var mention in mentions)
            if (MentionedProfile.KeyOf(mention.Person) is var key && !_known.ContainsKey(key)) unknown.TryAdd(key, mention);
        if (unknown.Count == 0) return _known;

        await FindAsync(unknown);
        await MakeAsync([.. unknown.Values]);
        return _known;
    }

    /// <summary>Profiles written in full are known from then on.</summary>
    public void Remember(string key, long id) => _known[key] = id;

    private async Task FindAsync(Dictionary<string, Mention> unknown)
    {
        foreach (var network in unknown.GroupBy(pair => MentionedProfile.Of(pair.Value.Person).Network).ToList())
        {
            var keys = network.ToDictionary(pair => MentionedProfile.Of(pair.Value.Person).NetworkKey, pair => pair.Key, StringComparer.Ordinal);
            foreach (var (key, id) in await desk.Records.ProfilesAsync(desk.Transaction, desk.WorkspaceId, network.Key, keys.Keys))
            {
                _known[keys[key]] = id;
                unknown.Remove(keys[key]);
            }
        }
    }

    private async Task MakeAsync(IReadOnlyList<Mention> mentions)
    {
        List<PlacedRecord> made = [.. mentions.Select(mention => new PlacedRecord(desk.Ids.Next(), false, mention.RowNumber, MentionedProfile.Of(mention.Person), desk.Import.CreatedAt))];
        await desk.Sources.AddAsync(desk.Transaction, desk.WorkspaceId, "profile", made.Select(placed => new RecordSource
        {
            RecordKey = placed.Record.Key, RecordId = placed.Id, ContentHash = SourceStore.Mentioned, ImportId = desk.Import.Id, RowNumber = placed.RowNumber,
        }), CancellationToken.None);
        await ProfileWriter.WriteMentionedAsync(desk, made);
    }
}
