using System.Globalization;

namespace Filon.Server.Operation;

/// <summary>A number of bytes inside a <see cref="Sentence"/>, as each language says it: 1.5 GB, 1,5 Go.</summary>
internal readonly record struct Size(long Bytes) : IFormattable
{
    private static readonly string[] English = ["B", "kB", "MB", "GB", "TB"], French = ["o", "ko", "Mo", "Go", "To"];

    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? CultureInfo.InvariantCulture;
        double value = Bytes;
        var unit = 0;
        for (; value >= 1000 && unit < English.Length - 1; unit++) value /= 1000;
        return string.Create(culture, $"{value:0.#}\u00a0{(culture.TwoLetterISOLanguageName == "fr" ? French : English)[unit]}");
    }
}
