using Filon.AddressBook;

namespace Filon.Server.AddressBook;

/// <summary>Introductions, recorded and said by files, and the form.</summary>
public sealed record IntroductionsPage(IReadOnlyList<Introduction> Introductions, IReadOnlyList<SaidIntroduction> Said, IntroductionFields Form, Failure? Failure = null)
{
    /// <summary>The quarter they are limited to; null: all.</summary>
    public Quarter? Quarter { get; init; }
}
