namespace Filon;

/// <summary>
/// A sentence for a person, in English and in French, side by side, so that neither can exist without the other.
/// Numbers and dates inside it are written by <see cref="Format"/> in the reader's language.
/// </summary>
public sealed record Sentence(string En, string Fr)
{
    public string In(Language language) => language == Language.French ? Fr : En;

    /// <summary>Fills <c>{0}</c>, <c>{1:N0}</c>... in each language with that language's number and date formats; a sentence inside stands in its language too.</summary>
    public static Sentence Format(string en, string fr, params object?[] values) =>
        new(string.Format(Language.English.Culture(), en, Said(values, Language.English)), string.Format(Language.French.Culture(), fr, Said(values, Language.French)));

    /// <summary>One of two wordings by count: English is plural from 0 and 2 on, French only from 2 on.</summary>
    public static Sentence Count(long count, Sentence one, Sentence many) => Format(
        count == 1 ? one.En : many.En,
        Math.Abs(count) < 2 ? one.Fr : many.Fr,
        count);

    /// <summary>The same words in both languages: a name, a code, a file name.</summary>
    public static Sentence Same(string text) => new(text, text);

    private static object?[] Said(object?[] values, Language language) => [.. values.Select(value => value is Sentence sentence ? sentence.In(language) : value)];

    public override string ToString() => En;
}
