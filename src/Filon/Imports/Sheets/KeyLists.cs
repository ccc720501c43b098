namespace Filon.Imports.Sheets;

/// <summary>Cells holding several identifiers, parted by ";". CRM exports put names among them: these are kept apart.</summary>
internal static class KeyLists
{
    public static (IReadOnlyList<string> Keys, string? Name) Split(SheetRow row, ImportField field)
    {
        if (row.Identifier(field) is not { } text) return ([], null);
        var parts = text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.All(IsKey)) return ([.. parts.Select(p => $"{row.Network}:{p}")], null);
        var semicolons = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ([.. semicolons.Where(IsKey).Select(p => $"{row.Network}:{p}")], semicolons.FirstOrDefault(p => !IsKey(p)));
    }

    private static bool IsKey(string part) => part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && part.Any(char.IsAsciiDigit);
}
