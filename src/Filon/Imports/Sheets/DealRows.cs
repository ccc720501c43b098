using Filon.Imports.Values;

namespace Filon.Imports.Sheets;

/// <summary>Lines that are deals: a CRM's, or a sheet of sales.</summary>
internal static class DealRows
{
    public static ImportRecord Read(SheetRow row)
    {
        var companies = KeyLists.Split(row, ImportField.CompanyId);
        var contacts = KeyLists.Split(row, ImportField.ContactIds);
        var company = row.Text(ImportField.CompanyName) ?? companies.Name;
        var emails = Emails(row);
        var name = row.Text(ImportField.Name) ?? company ?? (emails.Count > 0 ? emails[0] : null) ?? row.Required(ImportField.Name);
        var stage = row.Text(ImportField.Stage);
        var closed = row.AtEnd(ImportField.ClosedAt); // a touch on the day of the sale came before it
        var id = row.Identifier(ImportField.Id);
        var status = Status(row, stage);
        if (status == DealStatus.Won && closed is null && row.Refusal is null)
            row.Refuse(RefusalReason.Missing, ImportField.ClosedAt, "is empty: a deal that is won needs its date", "est vide : une affaire gagnée a besoin de sa date");
        return new DealRecord
        {
            Key = id is not null ? $"{row.Network}:{id}" : $"{row.Network}:{NaturalKey.Of(Folding.Fold(name), Folding.Fold(company ?? ""), row.Has(ImportField.Stage) ? null : closed?.ToString())}",
            Position = row.Position,
            Name = name,
            Pipeline = row.Text(ImportField.Pipeline),
            Stage = stage,
            Status = status,
            Type = row.Text(ImportField.DealType) is { } type ? ValueWords.Find<DealType>("deal-type", type) ?? DealType.Unknown : DealType.Unknown,
            Amount = row.Money(ImportField.Amount),
            CreatedAt = row.At(ImportField.CreatedAt),
            ClosedAt = closed,
            Owner = row.Text(ImportField.Owner),
            CompanyKeys = companies.Keys,
            ContactKeys = contacts.Keys,
            CompanyName = company,
            CompanyDomain = row.Text(ImportField.CompanyDomain) is { } domain ? EmailText.Host(domain) : null,
            ContactEmails = emails,
            ContactName = contacts.Name,
        };
    }

    /// <summary>A sheet without stages is a sheet of sales: all its lines are won.</summary>
    private static DealStatus Status(SheetRow row, string? stage)
    {
        if (!row.Has(ImportField.Stage)) return DealStatus.Won;
        if (stage is null) return DealStatus.Open;
        var words = stage;
        var bracket = stage.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0) words = stage[..bracket];
        return ValueWords.Find<DealStatus>("deal-status", stage) ?? ValueWords.Find<DealStatus>("deal-status", words) ?? DealStatus.Open;
    }

    private static IReadOnlyList<string> Emails(SheetRow row) => row.Text(ImportField.ContactEmails) is { } text
        ? [.. text.Split([';', ','], StringSplitOptions.TrimEntries).Select(EmailText.Read).OfType<string>()]
        : [];
}
