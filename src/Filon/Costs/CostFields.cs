using System.Globalization;

namespace Filon.Costs;

/// <summary>One cost as typed into the form, or as an undo carries it.</summary>
public sealed record CostFields
{
    public long? Id { get; init; }
    public string? Day { get; init; }
    public string? Amount { get; init; }
    public string? Currency { get; init; }
    public string? Side { get; init; }
    public string? Category { get; init; }
    public string? Channel { get; init; }
    public string? Campaign { get; init; }
    public string? Label { get; init; }

    /// <returns>The entry (id 0 where it is new), or what is wrong by field.</returns>
    public Outcome<CostEntry> Read(string currency, Language language)
    {
        var fields = new TypedFields(language);
        var category = string.IsNullOrEmpty(Category) ? CostCategory.Other : CostWords.Category(Category);
        if (category is null) fields.Wrong("category", new("Choose one of the list.", "Choisissez dans la liste."));
        var entry = new CostEntry
        {
            Id = Id ?? 0,
            SpentOn = fields.Date("day", Day), Amount = fields.Amount("amount", Amount, Currency, currency),
            Side = fields.Side(Side), Category = category ?? CostCategory.Other,
            Channel = fields.Text("channel", Channel), Campaign = fields.Text("campaign", Campaign), Label = fields.Text("label", Label),
        };
        return fields.Failure is { } failure ? failure : entry;
    }

    public static CostFields Of(CostEntry entry) => new()
    {
        Id = entry.Id, Day = entry.SpentOn.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Amount = string.Create(CultureInfo.InvariantCulture, $"minor:{entry.Amount.Minor}"), Currency = entry.Amount.Currency,
        Side = entry.Side.Code(), Category = entry.Category.Code(), Channel = entry.Channel, Campaign = entry.Campaign, Label = entry.Label,
    };
}
