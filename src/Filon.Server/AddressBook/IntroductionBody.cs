using System.Globalization;
using Filon.AddressBook;
using NodaTime;

namespace Filon.Server.AddressBook;

/// <summary>An introduction to be recorded.</summary>
/// <param name="Introducer">Who introduced, by full name; a person of the files is recognised by it.</param>
/// <param name="Introduced">Whom, by full name.</param>
/// <param name="Day">When.</param>
/// <param name="Note">At most 200 characters.</param>
public sealed record IntroductionBody(string Introducer, string Introduced, LocalDate Day, string? Note = null)
{
    internal IntroductionFields Fields(long? id) => new()
    {
        Id = id, Introducer = Introducer, Introduced = Introduced, Day = Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), Note = Note,
    };
}
