using Dapper;
using Filon.Storage;
using NodaTime;

namespace Filon.Privacy;

/// <summary>The policy of each workspace; what was never decided is as <see cref="PrivacyPolicy.Usual"/> says.</summary>
public sealed class PolicyStore(Database database, TimeProvider clock)
{
    public async Task<PrivacyPolicy> FindAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var settings = await connection.QueryFirstOrDefaultAsync<Settings>(
            """
            select p.controller as name, p.controller_contact as contact, p.officer_contact as officer, p.recipients, p.hosting, p.transfers,
                p.objection_contact as requests, p.agreed_at, a.name as agreed_by
            from privacy_settings p left join account a on a.id = p.agreed_by where p.workspace_id = @workspace
            """, new { workspace });
        var sources = new Dictionary<string, SourceRule>(PrivacyPolicy.Usual.Sources);
        foreach (var (source, basis, notice) in await connection.QueryAsync<(string, string, string)>(
            "select source, basis, notice from privacy_basis where workspace_id = @workspace order by source", new { workspace }))
            sources[source] = new(PrivacyWords.Parse<LegalBasis>(basis)!.Value, PrivacyWords.Parse<NoticeRule>(notice)!.Value);
        var terms = new Dictionary<RetentionCategory, int>(PrivacyPolicy.Usual.Terms);
        foreach (var (category, months) in await connection.QueryAsync<(string, long)>(
            "select category, months from privacy_term where workspace_id = @workspace order by category", new { workspace }))
            terms[PrivacyWords.Parse<RetentionCategory>(category)!.Value] = (int)months;
        return new() { Sources = sources, Terms = terms, Controller = settings?.Controller ?? new(), AgreedAt = settings?.AgreedAt, AgreedBy = settings?.AgreedBy };
    }

    public Task SetRuleAsync(long workspace, string source, SourceRule rule, CancellationToken cancel) => database.WriteAsync(transaction => transaction.ExecuteAsync(
        """
        insert into privacy_basis (workspace_id, source, basis, notice) values (@workspace, @source, @basis, @notice)
        on conflict (workspace_id, source) do update set basis = excluded.basis, notice = excluded.notice
        """, new { workspace, source, basis = PrivacyWords.Code(rule.Basis), notice = PrivacyWords.Code(rule.Notice) }), cancel);

    /// <summary>Other terms are another policy: the clock stands still until it is agreed again.</summary>
    public Task SetTermsAsync(long workspace, IReadOnlyDictionary<RetentionCategory, int> terms, CancellationToken cancel) => database.WriteAsync(async transaction =>
    {
        foreach (var (category, months) in terms)
            await transaction.ExecuteAsync(
                """
                insert into privacy_term (workspace_id, category, months) values (@workspace, @category, @months)
                on conflict (workspace_id, category) do update set months = excluded.months
                """, new { workspace, category = PrivacyWords.Code(category), months });
        await AgreeAsync(transaction, workspace, null, null);
    }, cancel);

    public Task SetControllerAsync(long workspace, Controller said, CancellationToken cancel) => database.WriteAsync(transaction => transaction.ExecuteAsync(
        """
        insert into privacy_settings (workspace_id, controller, controller_contact, officer_contact, recipients, hosting, transfers, objection_contact)
        values (@workspace, @Name, @Contact, @Officer, @Recipients, @Hosting, @Transfers, @Requests)
        on conflict (workspace_id) do update set controller = excluded.controller, controller_contact = excluded.controller_contact,
            officer_contact = excluded.officer_contact, recipients = excluded.recipients, hosting = excluded.hosting, transfers = excluded.transfers,
            objection_contact = excluded.objection_contact
        """, new { workspace, said.Name, said.Contact, said.Officer, said.Recipients, said.Hosting, said.Transfers, said.Requests }), cancel);

    /// <param name="account">Who agrees; null takes the agreement back.</param>
    internal Task AgreeAsync(Transaction transaction, long workspace, long? account) => AgreeAsync(transaction, workspace, account, account is null ? null : clock.Now());

    private static Task<int> AgreeAsync(Transaction transaction, long workspace, long? account, Instant? at) => transaction.ExecuteAsync(
        """
        insert into privacy_settings (workspace_id, agreed_at, agreed_by) values (@workspace, @at, @account)
        on conflict (workspace_id) do update set agreed_at = excluded.agreed_at, agreed_by = excluded.agreed_by
        """, new { workspace, at, account });

    private sealed record Settings
    {
        public string? Name { get; init; }
        public string? Contact { get; init; }
        public string? Officer { get; init; }
        public string? Recipients { get; init; }
        public string? Hosting { get; init; }
        public string? Transfers { get; init; }
        public string? Requests { get; init; }
        public Instant? AgreedAt { get; init; }
        public string? AgreedBy { get; init; }

        public Controller Controller => new()
        {
            Name = Name, Contact = Contact, Officer = Officer, Recipients = Recipients, Hosting = Hosting, Transfers = Transfers, Requests = Requests,
        };
    }
}
