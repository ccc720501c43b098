using System.Text.RegularExpressions;

namespace Filon.Server.Operation;

/// <summary>A setting as it is in force. <paramref name="Origin"/>: the variable or the line it was read from; null: the default.</summary>
public sealed partial record SettingValue(SettingLine Line, string? Value, string? Origin)
{
    private const string Mask = "••••••";

    /// <summary>The value with its secrets masked; null where the default is in force.</summary>
    public string? Shown => Value is null ? null : Line.Secret ? Mask : Masked(Value);

    /// <summary>An address of a database without its password.</summary>
    public static string Masked(string text) => PasswordField().Replace(PasswordInUrl().Replace(text, $"$1{Mask}@"), $"$1{Mask}");

    [GeneratedRegex(@"(://[^:@/]+:)[^@/]+@")]
    private static partial Regex PasswordInUrl();

    [GeneratedRegex(@"\b(password\s*=\s*)[^;&]+", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordField();
}
