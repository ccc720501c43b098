namespace Filon.Imports.Writing;

/// <summary>What a line says of a record: all that it describes, or all that it says of one it only mentions.</summary>
internal static class Mentioned
{
    /// <param name="key">The natural key of the record.</param>
    public static ImportRecord By(ImportRecord line, RecordKind kind, string key) =>
        line.Kind == kind ? line : kind switch
        {
            RecordKind.Profile => Profile(line, key),
            RecordKind.Post => ((FiguresRecord)line).Post!,
            _ => Company(line),
        };

    private static ProfileRecord Profile(ImportRecord line, string key) => Persons(line)
        .Select(MentionedProfile.Of).First(profile => profile.Key == key);

    private static CompanyRecord Company(ImportRecord line) =>
        (line is DealRecord deal ? CompanyMention.Of(deal, 0) : CompanyMention.Of((ProfileRecord)line, 0))!.Record;

    private static IEnumerable<PersonReference> Persons(ImportRecord line) => line switch
    {
        TouchRecord touch => [touch.Person],
        ConversionRecord conversion => [conversion.Person],
        DealRecord deal => DealWriter.Contacts(deal),
        _ => [],
    };
}
