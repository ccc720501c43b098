using Microsoft.AspNetCore.WebUtilities;

namespace Filon.Server.Shell;

/// <summary>The address that puts back what was there before: it carries the former fields, so that nothing has to be remembered meanwhile.</summary>
internal static class UndoPath
{
    private const int Longest = 1800;

    public static string Of<T>(string path, T former) where T : notnull => QueryHelpers.AddQueryString(path, typeof(T).GetProperties()
        .Where(field => field.PropertyType == typeof(string) || field.PropertyType == typeof(long?))
        .Select(field => KeyValuePair.Create(field.Name.ToLowerInvariant(), field.GetValue(former)?.ToString()))
        .Where(field => field.Value is not null));

    /// <summary>Null where a notice cannot carry it: what was there before is then in the audit log alone.</summary>
    public static string? Fitting(string path) => path.Length <= Longest ? path : null;
}
