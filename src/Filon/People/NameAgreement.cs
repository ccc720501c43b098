namespace Filon.People;

/// <summary>How far two names agree, from not at all to entirely.</summary>
internal enum NameAgreement
{
    /// <summary>They contradict each other.</summary>
    Different,
    /// <summary>The first name agrees, the surname is missing or another one (a marriage, or a namesake).</summary>
    GivenOnly,
    /// <summary>One has a word more ("Jean-Michel Dupont").</summary>
    Partial,
    /// <summary>A letter or two were mistyped.</summary>
    Typo,
    /// <summary>One goes by a short form ("Fred").</summary>
    Nickname,
    /// <summary>One gives only the initial.</summary>
    Initial,
    /// <summary>The same words, perhaps in another order.</summary>
    Same,
}
