using System.Globalization;

namespace Filon.Costs;

/// <summary>What an hour of a role costs, as typed in: the hourly amount, or a loaded year to be divided by the productive hours.</summary>
public sealed record RoleRateFields
{
    public string? Role { get; init; }
    public string? From { get; init; }
    public string? Hourly { get; init; }

    /// <summary>Salary and charges of a year, where no hourly amount is given.</summary>
    public string? Yearly { get; init; }
    public string? Currency { get; init; }

    /// <param name="currency">The workspace's.</param>
    /// <param name="productiveHours">Of one full-time year.</param>
    /// <param name="language">Of whoever types.</param>
    public Outcome<RoleRate> Read(string currency, int productiveHours, Language language)
    {
        var fields = new TypedFields(language);
        var role = fields.Required("role", Role);
        var from = fields.Month("from", From);
        var hourly = string.IsNullOrWhiteSpace(Hourly) && !string.IsNullOrWhiteSpace(Yearly)
            ? RoleRate.HourlyOf(fields.Amount("yearly", Yearly, Currency, currency), productiveHours)
            : fields.Amount("hourly", Hourly, Currency, currency);
        if (fields.Failure is null && hourly.Minor <= 0) fields.Wrong("hourly", new("An hour costs more than nothing.", "Une heure coûte plus que rien."));
        return fields.Failure is { } failure ? failure : new RoleRate(role, from, hourly);
    }

    public static RoleRateFields Of(RoleRate rate) => new()
    {
        Role = rate.Role, From = rate.FirstMonth.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        Hourly = string.Create(CultureInfo.InvariantCulture, $"minor:{rate.Hourly.Minor}"), Currency = rate.Hourly.Currency,
    };
}
