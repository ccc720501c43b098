namespace Filon.Server.Api;

/// <summary>A text as part of a list's key: compared letter by letter, whatever the language.</summary>
public readonly record struct Word(string Text) : IComparable<Word>
{
    public int CompareTo(Word other) => string.CompareOrdinal(Text, other.Text);

    public static bool operator <(Word left, Word right) => left.CompareTo(right) < 0;

    public static bool operator >(Word left, Word right) => left.CompareTo(right) > 0;

    public static bool operator <=(Word left, Word right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Word left, Word right) => left.CompareTo(right) >= 0;
}
