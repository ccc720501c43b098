using Dapper;
using Filon.Measure.Attribution;
using Filon.Storage;
using NodaTime;

namespace Filon.Measure.Agreement;

/// <summary>Who approved which method, when; nothing is ever taken out of it.</summary>
public sealed class AgreementStore(Database database, Ids ids)
{
    /// <param name="said">Who said yes, with which note, when.</param>
    public Task ApproveAsync(long workspace, Model model, Department department, (string Who, string? Note, Instant At) said, CancellationToken cancel) =>
        database.WriteAsync(transaction => transaction.ExecuteAsync(
            """
            insert into method_agreement (workspace_id, id, model, department, approved_by, approved_at, note)
            values (@workspace, @id, @model, @department, @who, @At, @note)
            """,
            new
            {
                workspace, id = ids.Next(), model = model.Name(), department = department.ToString().ToLowerInvariant(),
                who = said.Who, said.At, note = said.Note,
            }), cancel);

    /// <summary>The whole history, the latest first.</summary>
    public async Task<IReadOnlyList<Approval>> ListAsync(long workspace, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            """
            select id, model, department, approved_by, approved_at, note from method_agreement
            where workspace_id = @workspace order by approved_at desc, id desc
            """, new { workspace });
        return [.. rows.Select(row => row.ToApproval())];
    }

    private sealed record Row(long Id, string Model, string Department, string ApprovedBy, Instant ApprovedAt, string? Note)
    {
        public Approval ToApproval() => new(
            Id, Models.FromName(Model) ?? Attribution.Model.Both, Enum.Parse<Department>(Department, ignoreCase: true), ApprovedBy, ApprovedAt, Note);
    }
}
