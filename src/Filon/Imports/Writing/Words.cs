using System.Text.Json;

namespace Filon.Imports.Writing;

/// <summary>How the words of closed lists stand in the tables: <c>SocialCharges</c> as <c>social-charges</c>.</summary>
internal static class Words
{
    public static string Of<T>(T word) where T : struct, Enum => Cache<T>.Codes[word];

    private static class Cache<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Codes =
            Enum.GetValues<T>().ToDictionary(word => word, word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()));
    }
}
