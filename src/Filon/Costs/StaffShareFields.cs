using System.Globalization;

namespace Filon.Costs;

/// <summary>A share of salary as typed in: percentages as a person writes them, 50 for a half.</summary>
public sealed record StaffShareFields
{
    private const string MonthPattern = "uuuu-MM";

    public long? Id { get; init; }
    public string? Role { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Salary { get; init; }
    public string? Currency { get; init; }

    /// <summary>Social charges over gross salary, in percent.</summary>
    public string? Charges { get; init; }

    /// <summary>Of the working time, in percent.</summary>
    public string? Share { get; init; }
    public string? Side { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }

    public Outcome<StaffShare> Read(string currency, Language language)
    {
        var fields = new TypedFields(language);
        var share = new StaffShare
        {
            Id = Id ?? 0, Role = fields.Required("role", Role), FirstMonth = fields.Month("from", From), LastMonth = fields.OptionalMonth("to", To),
            Salary = fields.Amount("salary", Salary, Currency, currency),
            ChargesRate = (double)fields.Number("charges", Charges, 0, 200) / 100, Share = (double)fields.Number("share", Share, 0, 100) / 100,
            Side = fields.Side(Side), Channel = fields.Text("channel", Channel), Campaign = fields.Text("campaign", Campaign),
        };
        if (share.LastMonth < share.FirstMonth) fields.Wrong("to", new("It ends before it begins.", "Elle se termine avant de commencer."));
        return fields.Failure is { } failure ? failure : share;
    }

    public static StaffShareFields Of(StaffShare share) => new()
    {
        Id = share.Id, Role = share.Role, From = share.FirstMonth.ToString(MonthPattern, CultureInfo.InvariantCulture),
        To = share.LastMonth?.ToString(MonthPattern, CultureInfo.InvariantCulture),
        Salary = string.Create(CultureInfo.InvariantCulture, $"minor:{share.Salary.Minor}"), Currency = share.Salary.Currency,
        Charges = Percent(share.ChargesRate), Share = Percent(share.Share), Side = share.Side.Code(), Channel = share.Channel, Campaign = share.Campaign,
    };

    private static string Percent(double rate) => (rate * 100).ToString("0.0000", CultureInfo.InvariantCulture);
}
