using System.Security.Cryptography;
using System.Text;

namespace Filon.Imports.Sheets;

/// <summary>Keys for lines that bring none of their own: the same line, read again, has the same key.</summary>
internal sealed class NaturalKey
{
    private readonly Dictionary<string, int> _met = [];

    public static string Of(params IEnumerable<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))).AsSpan(0, 16));

    /// <summary>For sheets where two equal lines are two things: the second of them gets another key.</summary>
    public string Counted(params IEnumerable<string?> parts)
    {
        var key = Of(parts);
        var times = _met[key] = _met.GetValueOrDefault(key) + 1;
        return times == 1 ? key : $"{key}-{times}";
    }
}
