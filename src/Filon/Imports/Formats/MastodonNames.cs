namespace Filon.Imports.Formats;

/// <summary>Accounts as user@server, lower-cased.</summary>
internal static class MastodonNames
{
    /// <param name="address">Of the actor: https://server/users/name or https://server/@name.</param>
    public static string? Account(string? address, string? user = null) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (user ?? uri.Segments[^1].Trim('/').TrimStart('@')) is { Length: > 0 } name
            ? $"{name}@{uri.Host}".ToLowerInvariant() : null;

    /// <param name="name">"@name@server", or "@name" for an account of the same server.</param>
    public static string? Mentioned(string? name, string? address) =>
        name?.TrimStart('@') is { Length: > 0 } said && said.Contains('@', StringComparison.Ordinal) ? said.ToLowerInvariant() : Account(address, name?.TrimStart('@'));
}
