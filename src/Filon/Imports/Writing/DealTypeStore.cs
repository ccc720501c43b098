using Filon.Storage;

namespace Filon.Imports.Writing;

/// <summary>Brings the worked-out types of a workspace's deals up to date.</summary>
internal sealed class DealTypeStore
{
    public async Task WorkOutAsync(Transaction transaction, long workspace)
    {
        var deals = await transaction.QueryAsync<KnownDeal>(
            """
            select id, deal_key, company_id, name, pipeline, status, type, type_said, created_at, closed_at from deal
            where workspace_id = @workspace and company_id is not null order by id
            """, new { workspace });
        foreach (var (id, type) in deals.GroupBy(deal => deal.CompanyId).SelectMany(DealTypes.Corrections))
            await transaction.ExecuteAsync("update deal set type = @type where workspace_id = @workspace and id = @id", new { workspace, id, type });
    }
}
