namespace Filon.Server.Measure;

/// <summary>What <c>GET /api/w/{workspace}/measure/method</c> answers. Margin is a share, 0 to 1; a null lookback is no limit.</summary>
public sealed record MethodAnswer(string Model, double HalfLifeDays, int? LookbackDays, string Scope, double Margin, IReadOnlyList<MethodAnswer.Agreed> Approvals)
{
    /// <summary>At: ISO 8601 in UTC.</summary>
    public sealed record Agreed(string Model, string Department, string By, string At, string? Note);
}
