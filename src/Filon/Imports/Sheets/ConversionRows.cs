namespace Filon.Imports.Sheets;

/// <summary>Lines that are conversions: one act of a person that counts.</summary>
internal static class ConversionRows
{
    public static ImportRecord Read(SheetRow row)
    {
        var person = PersonColumns.Read(row);
        var at = DateColumns.At(row);
        var kind = row.Text(ImportField.Kind)?.ToLowerInvariant() ?? "conversion";
        var amount = row.Money(ImportField.Amount);
        var label = row.Text(ImportField.Label);
        var id = row.Identifier(ImportField.Id);
        return new ConversionRecord
        {
            Key = id is not null ? $"file:{id}" : NaturalKey.Of(person.Identity, at.ToString(), kind, amount?.ToString(), label),
            Position = row.Position,
            Person = person,
            At = at,
            ConversionKind = kind,
            Amount = amount,
            Label = label,
            HeardOfUs = row.Text(ImportField.HeardOfUs),
            Channel = row.Text(ImportField.Channel) ?? row.Mapping.DefaultChannel,
            Source = row.Text(ImportField.Source),
            Medium = row.Text(ImportField.Medium),
            Campaign = row.Text(ImportField.Campaign),
        };
    }
}
