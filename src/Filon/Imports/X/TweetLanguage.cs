using System.Text.Json;

namespace Filon.Imports.X;

/// <summary>Language codes, of which a file repeats a few: the usual ones are not made anew for each tweet.</summary>
internal static class TweetLanguage
{
    public static string? Shared(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? null
        : reader.ValueSpan.SequenceEqual("en"u8) ? "en"
        : reader.ValueSpan.SequenceEqual("fr"u8) ? "fr"
        : reader.ValueSpan.SequenceEqual("es"u8) ? "es"
        : reader.ValueSpan.SequenceEqual("de"u8) ? "de"
        : reader.ValueSpan.SequenceEqual("und"u8) ? "und"
        : reader.ValueSpan.SequenceEqual("qme"u8) ? "qme"
        : reader.ValueSpan.SequenceEqual("zxx"u8) ? "zxx"
        : JsonText.String(ref reader);
}
