namespace Filon.People;

/// <summary>The closed vocabulary of how two values agree, as it stands on screen.</summary>
public static class EvidenceWords
{
    public const string Same = "same";
    public const string Order = "order";
    public const string Initial = "initial";
    public const string Nickname = "nickname";
    public const string Typo = "typo";
    public const string Part = "part";
    public const string Given = "given";
    public const string Different = "different";
    public const string Several = "several";

    public static IReadOnlyDictionary<string, Sentence> All { get; } = new Dictionary<string, Sentence>
    {
        [Same] = new("the same", "identique"),
        [Order] = new("the same words, written otherwise", "les mêmes mots, écrits autrement"),
        [Initial] = new("initial or short form", "initiale ou forme abrégée"),
        [Nickname] = new("short first name", "diminutif"),
        [Typo] = new("a letter or two apart", "à une ou deux lettres près"),
        [Part] = new("one has a word more", "un mot de plus d’un côté"),
        [Given] = new("the first name only", "le prénom seulement"),
        [Different] = new("different", "différent"),
        [Several] = new("others could be meant too", "d’autres pourraient aussi être désignés"),
    };

    internal static string Of(NameMatch match) => match.Agreement switch
    {
        NameAgreement.Same => string.Equals(match.Left.Shown, match.Right.Shown, StringComparison.OrdinalIgnoreCase) ? Same : Order,
        NameAgreement.Initial => Initial,
        NameAgreement.Nickname => Nickname,
        NameAgreement.Typo => Typo,
        NameAgreement.Partial => Part,
        NameAgreement.GivenOnly => Given,
        _ => Different,
    };
}
