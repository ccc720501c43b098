using Filon.AddressBook;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.AddressBook;

/// <summary>Somebody introduced somebody.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Introducer">Who, by name.</param>
/// <param name="IntroducerPerson">Where the files know them.</param>
/// <param name="Introduced">Whom, by name.</param>
/// <param name="IntroducedPerson">Where the files know them.</param>
/// <param name="Day">When.</param>
/// <param name="Note">At most 200 characters.</param>
public sealed record IntroductionAnswer(Id Id, string Introducer, Id? IntroducerPerson, string Introduced, Id? IntroducedPerson, LocalDate Day, string? Note)
{
    internal static IntroductionAnswer Of(Introduction introduction) => new(
        introduction.Id, introduction.Introducer, Api.Id.Of(introduction.IntroducerPersonId), introduction.Introduced, Api.Id.Of(introduction.IntroducedPersonId), introduction.Day, introduction.Note);
}
