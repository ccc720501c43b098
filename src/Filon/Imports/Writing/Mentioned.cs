namespace Filon.Imports.Writing;

/// <summary>What a line says of a profile or a company that it only mentions.</summary>
internal static class Mentioned
{
    public static ProfileRecord Profile(ImportRecord line, string key) => Persons(line)
        .Select(MentionedProfile.Of).First(profile => profile.Key == key);

    public static CompanyRecord Company(ImportRecord line, string key)
    {
        var mention = line is DealRecord deal ? CompanyMention.Of(deal, 0) : line is ProfileRecord profile ? CompanyMention.Of(profile, 0)
            : Persons(line).Select(person => CompanyMention.Of(MentionedProfile.Of(person), 0)).First(found => found?.Identity == key);
        return mention!.Record;
    }

    private static IEnumerable<PersonReference> Persons(ImportRecord line) => line switch
    {
        TouchRecord touch => [touch.Person],
        ConversionRecord conversion => [conversion.Person],
        DealRecord deal => DealWriter.Contacts(deal),
        _ => [],
    };
}
