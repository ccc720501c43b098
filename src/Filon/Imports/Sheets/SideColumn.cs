using Filon.Costs;

namespace Filon.Imports.Sheets;

/// <summary>Which side a cost or hours are for: as the line says, else as the mapping, else as the category.</summary>
internal static class SideColumn
{
    public static CostSide Read(SheetRow row, CostCategory category)
    {
        if (row.Text(ImportField.Side) is { } text)
        {
            if (ValueWords.Find<CostSide>("side", text) is { } side) return side;
            row.Refuse(RefusalReason.Word, ImportField.Side, "is none of marketing, sales, keeping: “{0}”",
                "n’est ni marketing, ni commercial, ni fidélisation : « {0} »", text);
        }

        return row.Mapping.DefaultSide
            ?? (category is CostCategory.SalesSalary or CostCategory.Commission or CostCategory.Travel ? CostSide.Sales : CostSide.Marketing);
    }
}
