using System.Globalization;

namespace Filon.Server.Operation;

/// <summary>A number of bytes as a person says it.</summary>
internal static class Size
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>Three digits and a unit, the same in both languages: 1.5 GB.</summary>
    public static string Words(long bytes)
    {
        double value = bytes;
        var unit = 0;
        for (; value >= 1000 && unit < Units.Length - 1; unit++) value /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }
}
