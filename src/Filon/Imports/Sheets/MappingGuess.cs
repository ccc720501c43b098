using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Guesses what a sheet holds and how its dates and numbers are written, from its header and its first lines.</summary>
internal static class MappingGuess
{
    /// <returns>The guess, and whether it can be read with as it is.</returns>
    public static (ColumnMapping Mapping, bool Sure) Of(SheetFile sheet)
    {
        foreach (var target in SheetTargets.InOrder)
        {
            var fields = HeaderWords.Assign(sheet.Header, target);
            if (!SheetTargets.IsServed(target, fields)) continue;
            var mapping = For(sheet, target, fields);
            return (mapping, !NeedsOrder(sheet, mapping) && !MixesTouches(sheet, mapping));
        }

        var best = SheetTargets.InOrder.MaxBy(t => HeaderWords.Assign(sheet.Header, t).Count(f => f is not null));
        return (For(sheet, best, HeaderWords.Assign(sheet.Header, best)), false);
    }

    /// <summary>The guess for a target a person has chosen.</summary>
    public static ColumnMapping For(SheetFile sheet, RecordKind target) => For(sheet, target, HeaderWords.Assign(sheet.Header, target));

    private static ColumnMapping For(SheetFile sheet, RecordKind target, ImportField?[] fields) => new()
    {
        Target = target,
        Columns = [.. sheet.Header.Select((h, i) => new ColumnUse(h, fields[i]))],
        HeaderSignature = HeaderGuess.Signature(sheet.Header),
        DateOrder = OrderOf(sheet, fields),
        DecimalComma = CommaOf(sheet, fields),
        Network = SheetTargets.IsHubSpot(sheet.Header, target) ? ProfileNetwork.Crm : null,
    };

    private static DateOrder? OrderOf(SheetFile sheet, ImportField?[] fields)
    {
        var shown = Cells(sheet, fields, IsDate).Select(DateText.Shows).OfType<DateOrder>().Distinct().ToList();
        if (shown.Count == 1) return shown[0];
        return shown.Count == 0 && IsFrench(sheet) ? DateOrder.DayFirst : null;
    }

    private static bool? CommaOf(SheetFile sheet, ImportField?[] fields)
    {
        var shown = Cells(sheet, fields, IsNumber).Select(t => NumberText.Shows(MoneyText.Part(t).Number)).OfType<bool>().Distinct().ToList();
        if (shown.Count == 1) return shown[0];
        return sheet.Delimiter == ';' || IsFrench(sheet);
    }

    private static bool NeedsOrder(SheetFile sheet, ColumnMapping mapping) => mapping.DateOrder is null
        && Cells(sheet, [.. mapping.Columns.Select(c => c.Field)], IsDate).Any(DateText.IsTwoFold);

    /// <summary>Touches and conversions in one sheet, told apart by a column of 0 and 1, are for a person to decide.</summary>
    private static bool MixesTouches(SheetFile sheet, ColumnMapping mapping)
    {
        if (mapping.Target != RecordKind.Conversion) return false;
        var kinds = Cells(sheet, [.. mapping.Columns.Select(c => c.Field)], f => f == ImportField.Kind).ToList();
        return kinds.Count > 0 && kinds.All(k => NumberText.Read(k, true) is not null);
    }

    /// <summary>Words of the header that only French has.</summary>
    private static bool IsFrench(SheetFile sheet) => sheet.Delimiter == ';' || sheet.Header.Any(FrenchHeaders.Contains);

    private static IEnumerable<string> Cells(SheetFile sheet, ImportField?[] fields, Func<ImportField, bool> wanted)
    {
        var columns = Enumerable.Range(0, fields.Length).Where(i => fields[i] is { } f && wanted(f)).ToList();
        return from line in sheet.Sample from column in columns where column < line.Cells.Length
               let cell = line.Cells[column] where !cell.Typed && !cell.IsEmpty select cell.Text;
    }

    private static bool IsDate(ImportField field) => field is ImportField.Date or ImportField.CreatedAt or ImportField.ClosedAt;

    private static bool IsNumber(ImportField field) => field is ImportField.Amount or ImportField.Duration or ImportField.Minutes;
}
