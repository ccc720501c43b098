namespace Filon.Server.Measure;

/// <summary>What <c>GET /api/w/{workspace}/measure/attribution</c> answers. Amounts are in major units of the currency; coverage is a share, 0 to 1.</summary>
public sealed record AttributionAnswer(
    string Model, string By, string From, string To, string Currency, decimal Sold, long Deals, double? Coverage, IReadOnlyList<AttributionAnswer.Row> Rows)
{
    /// <summary>Deals: the sum of the shares.</summary>
    public sealed record Row(string Name, decimal Amount, double Deals, long Lines);
}
