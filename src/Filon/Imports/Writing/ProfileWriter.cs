using Filon.People;

namespace Filon.Imports.Writing;

/// <summary>
/// Profiles with their addresses. A new profile is a person of its own until identity resolution says otherwise: under the number that resolution gives it
/// (<see cref="PersonChanges.Ids"/>), so that a page, an undo or a note that names the person holds.
/// </summary>
internal sealed class ProfileWriter : IRecordWriter
{
    private static readonly string[] Columns =
    [
        "workspace_id", "id", "network", "network_key", "person_id", "handle", "name", "name_folded", "phone", "title", "company_name", "company_id",
        "country", "lifecycle_stage", "original_source", "is_own", "created_at", "linkedin",
    ];

    private static readonly string[] EmailColumns = ["workspace_id", "email", "profile_id"];
    private static readonly string[] PersonColumns = ["workspace_id", "id", "name", "title", "company_id", "created_at"];

    public RecordKind Kind => RecordKind.Profile;

    public Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records) => WriteMentionedAsync(desk, records);

    public static async Task WriteMentionedAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        var companies = await desk.Companies.ResolveAsync([.. records.Select(placed => CompanyMention.Of((ProfileRecord)placed.Record, placed.RowNumber)).OfType<CompanyMention>()]);
        var replaced = records.Where(placed => placed.Exists).Select(placed => placed.Id).ToList();
        var persons = await desk.Records.PersonsAsync(desk.Transaction, desk.WorkspaceId, replaced);
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("profile_email", "profile_id"), replaced);
        long? CompanyOf(PlacedRecord placed) => CompanyMention.Of((ProfileRecord)placed.Record, placed.RowNumber) is { } mention ? companies[mention.Identity] : null;

        var newcomers = records.Where(placed => !persons.ContainsKey(placed.Id)).ToList();
        foreach (var placed in newcomers) persons[placed.Id] = placed.Id;
        await desk.InsertAsync("person", PersonColumns, newcomers.Select(placed => Person(desk, placed, persons[placed.Id], CompanyOf(placed))));
        await desk.ReplaceAsync("profile", Columns, records, placed => Row(desk, placed, persons[placed.Id], CompanyOf(placed)));
        await desk.InsertAsync("profile_email", EmailColumns, records.SelectMany(placed =>
            ((ProfileRecord)placed.Record).Emails.Distinct().Select(email => new object?[] { desk.WorkspaceId, email, placed.Id })));
        foreach (var placed in records) desk.People.Remember(placed.Record.Key, placed.Id);
    }

    public async Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids)
    {
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("profile_email", "profile_id"), ids);
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("identity_decision", "profile_a"), ids);
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("identity_decision", "profile_b"), ids);
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("identity_edge", "profile_a"), ids);
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("identity_edge", "profile_b"), ids);
        await desk.DeleteAsync("profile", ids);
    }

    private static object?[] Person(WritingDesk desk, PlacedRecord placed, long person, long? company)
    {
        var profile = (ProfileRecord)placed.Record;
        var name = profile.Name ?? (profile.Handle is null ? null : "@" + profile.Handle) ?? (profile.Emails.Count > 0 ? profile.Emails[0] : profile.NetworkKey);
        return [desk.WorkspaceId, person, name, profile.Title, company, (profile.CreatedAt ?? placed.At).ToUnixTimeMilliseconds()];
    }

    private static object?[] Row(WritingDesk desk, PlacedRecord placed, long person, long? company)
    {
        var profile = (ProfileRecord)placed.Record;
        return
        [
            desk.WorkspaceId, placed.Id, profile.Network, profile.NetworkKey, person, profile.Handle, profile.Name,
            profile.Name is null ? null : FoldedName.OfPerson(profile.Name), profile.Phone, profile.Title, profile.CompanyName, company,
            profile.Country, profile.LifecycleStage, profile.OriginalSource, profile.IsOwn, profile.CreatedAt?.ToUnixTimeMilliseconds(), profile.LinkedIn,
        ];
    }
}
