namespace Filon.Server.Measure;

/// <summary>What <c>GET /api/w/{workspace}/measure/ledger</c> answers: a page of lines, and what all of them sum to, in major units.</summary>
public sealed record LedgerAnswer(string Model, string Currency, long Lines, decimal Amount, int Page, IReadOnlyList<LedgerAnswer.Row> Rows)
{
    /// <summary>Instants are ISO 8601 in UTC; a line without a touch is (unattributed).</summary>
    public sealed record Row(
        string Deal, string DealId, string WonAt, long Line, string? Person, string Channel, string? Campaign, string? TouchedAt, double Share, decimal Amount);
}
