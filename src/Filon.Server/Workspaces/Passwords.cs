using Filon.Workspaces;
using Microsoft.AspNetCore.Identity;

namespace Filon.Server.Workspaces;

/// <summary>Passwords hashed and compared, by the framework's hasher (PBKDF2, salted, its version kept in the hash).</summary>
public sealed class Passwords
{
    // each character may be several when normalised, none is more than this
    private const int LongestTyped = 20 * PasswordRules.Longest;
    private readonly PasswordHasher<object> _hasher = new();
    private readonly object _nobody = new();
    private readonly Lazy<string> _decoy;

    public Passwords() => _decoy = new(() => Hash("nobody has this password"));

    /// <summary>Normalised first (NFKC), so that é typed on any keyboard is the same é.</summary>
    public string Hash(string password) => _hasher.HashPassword(_nobody, PasswordRules.Normal(password) ?? password);

    /// <summary>
    /// Takes as long for an account that does not exist (<paramref name="hash"/> null), so that time tells nothing.
    /// Hashes made before passwords were normalised still match what was typed as it was.
    /// </summary>
    public bool Matches(string? hash, string password)
    {
        if (password.Length > LongestTyped) return false;
        var normal = PasswordRules.Normal(password) ?? password;
        var matches = Verify(hash, normal);
        return (normal != password && Verify(hash, password)) || matches;
    }

    private bool Verify(string? hash, string password) =>
        _hasher.VerifyHashedPassword(_nobody, hash ?? _decoy.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
