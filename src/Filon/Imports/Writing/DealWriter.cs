namespace Filon.Imports.Writing;

/// <summary>Deals, tied to their company and to the profiles that took part.</summary>
internal sealed class DealWriter : IRecordWriter
{
    private static readonly string[] Columns =
    [
        "workspace_id", "id", "deal_key", "name", "pipeline", "stage", "status", "type", "type_said", "amount_minor", "currency", "owner",
        "created_at", "closed_at", "company_id",
    ];

    private static readonly string[] ProfileColumns = ["workspace_id", "deal_id", "profile_id"];

    public RecordKind Kind => RecordKind.Deal;

    public async Task WriteAsync(WritingDesk desk, IReadOnlyList<PlacedRecord> records)
    {
        var companies = await desk.Companies.ResolveAsync([.. records.Select(CompanyOf).OfType<CompanyMention>()]);
        var profiles = await desk.People.ResolveAsync([.. records.SelectMany(placed =>
            Contacts((DealRecord)placed.Record).Select(person => new Mention(person, placed.RowNumber)))]);
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("deal_profile", "deal_id"), [.. records.Where(placed => placed.Exists).Select(placed => placed.Id)]);
        await desk.ReplaceAsync("deal", Columns, records, placed => Row(desk, placed, CompanyOf(placed) is { } mention ? companies[mention.Identity] : null));
        await desk.InsertAsync("deal_profile", ProfileColumns, records.SelectMany(placed =>
            Contacts((DealRecord)placed.Record).Select(person => profiles[MentionedProfile.KeyOf(person)]).Distinct()
                .Select(profile => new object?[] { desk.WorkspaceId, placed.Id, profile })));
    }

    public async Task RemoveAsync(WritingDesk desk, IReadOnlyList<long> ids)
    {
        await desk.Records.DetachAsync(desk.Transaction, desk.WorkspaceId, ("deal_profile", "deal_id"), ids);
        await desk.DeleteAsync("deal", ids);
    }

    private static CompanyMention? CompanyOf(PlacedRecord placed) => CompanyMention.Of((DealRecord)placed.Record, placed.RowNumber);

    internal static IEnumerable<PersonReference> Contacts(DealRecord deal)
    {
        foreach (var key in deal.ContactKeys)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            yield return new() { Network = colon < 0 ? ProfileNetwork.Crm : key[..colon], NetworkKey = key[(colon + 1)..] };
        }

        foreach (var email in deal.ContactEmails) yield return new() { Email = email };
        if (deal.ContactKeys.Count == 0 && deal.ContactEmails.Count == 0 && !string.IsNullOrWhiteSpace(deal.ContactName))
            yield return new() { Name = deal.ContactName, CompanyName = deal.CompanyName };
    }

    private static object?[] Row(WritingDesk desk, PlacedRecord placed, long? company)
    {
        var deal = (DealRecord)placed.Record;
        var type = deal.Type != DealType.Unknown ? deal.Type : DealTypes.NamesRenewal(deal) ? DealType.Renewal : DealType.New;
        return
        [
            desk.WorkspaceId, placed.Id, deal.Key, deal.Name, deal.Pipeline, deal.Stage ?? Words.Of(deal.Status), Words.Of(deal.Status), Words.Of(type),
            deal.Type != DealType.Unknown, deal.Amount?.Minor, deal.Amount?.Currency ?? desk.Workspace.Currency, deal.Owner,
            (deal.CreatedAt ?? deal.ClosedAt ?? placed.At).ToUnixTimeMilliseconds(), deal.ClosedAt?.ToUnixTimeMilliseconds(), company,
        ];
    }
}
