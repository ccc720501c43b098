using System.Text.RegularExpressions;

namespace Filon.Imports.Values;

/// <summary>Identifiers, and what spreadsheets make of them.</summary>
internal static partial class IdentifierText
{
    /// <summary>"5.70306E+17": the digits behind the first six are lost for good.</summary>
    [GeneratedRegex(@"^\d+(?:[.,]\d+)?[eE]\+?\d+$")]
    private static partial Regex Scientific();

    /// <param name="isNumber">The cell of a workbook holds a number: beyond 15 digits it has been rounded.</param>
    public static bool IsMangled(string text, bool isNumber) =>
        Scientific().IsMatch(text) || (isNumber && text.Count(char.IsAsciiDigit) > 15);
}
