using System.Text.RegularExpressions;
using Filon.AddressBook;
using Filon.Storage;
using Shouldly;

namespace Filon.Tests.AddressBook;

public sealed partial class ContactKindTests
{
    [Fact]
    public void The_index_of_contacts_holds_what_the_address_book_calls_a_contact()
    {
        var latest = Migrations.All.SelectMany(migration => Index().Matches(migration.Sql)).Last().Groups[1].Value;
        Spaces().Replace(latest, " ").Trim().ShouldBe(ContactKind.Any.Replace("t.", "", StringComparison.Ordinal),
            "a kind of contact was added or changed: a migration drops touch_contact and creates it anew with these words");
    }

    [GeneratedRegex(@"create index touch_contact on touch \([^)]*\) where(.*?);", RegexOptions.Singleline)]
    private static partial Regex Index();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
