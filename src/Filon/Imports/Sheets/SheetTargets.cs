using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>What a sheet must say to be taken for one kind of record, asked in this order.</summary>
internal static class SheetTargets
{
    public static IReadOnlyList<RecordKind> InOrder { get; } =
        [RecordKind.Hours, RecordKind.Deal, RecordKind.Conversion, RecordKind.Touch, RecordKind.Profile, RecordKind.Cost, RecordKind.Clicks, RecordKind.Company];

    public static bool IsServed(RecordKind target, IReadOnlyList<ImportField?> fields)
    {
        var has = fields.OfType<ImportField>().ToHashSet();
        return target switch
        {
            RecordKind.Hours => has.Contains(ImportField.Date) && (has.Contains(ImportField.Duration) || has.Contains(ImportField.Minutes)),
            RecordKind.Deal => IsDeal(has),
            RecordKind.Conversion => IsConversion(has),
            RecordKind.Touch => IsTouch(has),
            RecordKind.Profile => has.Contains(ImportField.Email) || (has.Contains(ImportField.FirstName) && has.Contains(ImportField.LastName)) || has.Contains(ImportField.Handle) || has.Contains(ImportField.LinkedIn),
            RecordKind.Cost => has.Contains(ImportField.Date) && has.Contains(ImportField.Amount),
            RecordKind.Clicks => has.Contains(ImportField.Clicks) && (has.Contains(ImportField.Url) || has.Contains(ImportField.PostId)),
            RecordKind.Company => has.Contains(ImportField.CompanyName) && (has.Contains(ImportField.CompanyDomain) || has.Contains(ImportField.Industry)),
            _ => false,
        };
    }

    /// <summary>"Record ID" is HubSpot's word for its key; its exports carry the labels of the chosen view.</summary>
    public static bool IsHubSpot(IReadOnlyList<string> header, RecordKind target)
    {
        var words = header.Select(Folding.Fold).ToHashSet();
        if (!words.Contains("record id") && !words.Contains("id d enregistrement")) return false;
        return target is RecordKind.Profile or RecordKind.Company or RecordKind.Deal;
    }

    private static bool IsDeal(HashSet<ImportField> has)
    {
        var named = has.Contains(ImportField.Name) || has.Contains(ImportField.CompanyName);
        var dated = has.Contains(ImportField.ClosedAt) || has.Contains(ImportField.CreatedAt) || has.Contains(ImportField.Stage);
        return named && dated && has.Contains(ImportField.Amount)
            && (has.Contains(ImportField.Stage) || has.Contains(ImportField.Pipeline) || has.Contains(ImportField.CompanyName)
                || has.Contains(ImportField.ContactIds) || has.Contains(ImportField.CompanyId));
    }

    /// <summary>The whole answer to "how did you hear of us?" or a value makes a conversion even where a channel is named.</summary>
    private static bool IsConversion(HashSet<ImportField> has) =>
        has.Contains(ImportField.Date) && PersonColumns.AreNamed(has)
        && (has.Contains(ImportField.HeardOfUs) || has.Contains(ImportField.Amount)
            || (has.Contains(ImportField.Kind) && !has.Contains(ImportField.Channel) && !has.Contains(ImportField.Source) && !has.Contains(ImportField.Medium)));

    private static bool IsTouch(HashSet<ImportField> has) =>
        has.Contains(ImportField.Date) && PersonColumns.AreNamed(has)
        && (has.Contains(ImportField.Channel) || has.Contains(ImportField.Source) || has.Contains(ImportField.Medium)
            || has.Contains(ImportField.Url) || has.Contains(ImportField.Referrer));
}
