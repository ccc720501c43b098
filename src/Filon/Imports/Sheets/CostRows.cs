using Filon.Costs;
using Filon.Imports.Values;
using Filon.Money;
using NodaTime;

namespace Filon.Imports.Sheets;

/// <summary>Lines of a sheet of costs. The key leaves the amount out: a corrected amount changes a line, it does not add one.</summary>
internal sealed class CostRows
{
    private readonly NaturalKey _keys = new();

    public ImportRecord Read(SheetRow row)
    {
        var date = row.Date(ImportField.Date);
        if (date is null) row.Required(ImportField.Date);
        var amount = row.Money(ImportField.Amount);
        if (amount is null) row.Required(ImportField.Amount);
        var (channel, campaign) = (row.Text(ImportField.Channel) ?? row.Mapping.DefaultChannel, row.Text(ImportField.Campaign));
        var (category, word) = Category(row);
        var side = SideColumn.Read(row, category);
        var label = row.Text(ImportField.Label) ?? word;
        var id = row.Identifier(ImportField.Id);
        var day = date?.Date ?? default;
        return new CostRecord
        {
            Key = id is not null ? $"file:{id}" : row.Refusal is not null ? ""
                : _keys.Counted(day.ToString("R", null), side.ToString(), category.ToString(), channel, campaign, label),
            Position = row.Position,
            Month = day.ToYearMonth(),
            SpentOn = date is { MonthOnly: false } ? day : null,
            Amount = amount ?? default,
            Channel = channel,
            Campaign = campaign,
            Category = category,
            Side = side,
            Label = label,
        };
    }

    /// <summary>An unknown category is "other", its word kept.</summary>
    private static (CostCategory Category, string? Word) Category(SheetRow row)
    {
        if (row.Text(ImportField.Category) is not { } text) return (CostCategory.Other, null);
        return ValueWords.Find<CostCategory>("category", text) is { } category ? (category, null) : (CostCategory.Other, text);
    }
}
