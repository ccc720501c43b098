using NodaTime;

namespace Filon.AddressBook;

/// <summary>Somebody introduced somebody to us, or one to the other.</summary>
public sealed record Introduction
{
    public const int Longest = 200;

    public long Id { get; init; }

    /// <summary>Of the files' persons; null: somebody they do not know.</summary>
    public long? IntroducerProfileId { get; init; }

    public string Introducer { get; init; } = "";

    public long? IntroducedProfileId { get; init; }
    public string Introduced { get; init; } = "";
    public LocalDate Day { get; init; }
    public string? Note { get; init; }

    /// <summary>To whom the profile belongs now.</summary>
    public long? IntroducerPersonId { get; init; }

    public long? IntroducedPersonId { get; init; }

    /// <summary>The name of the member who recorded it.</summary>
    public string? By { get; init; }
}
