using Filon.Workspaces;
using Microsoft.AspNetCore.Identity;

namespace Filon.Server.Workspaces;

/// <summary>Passwords chosen by the rules, hashed and compared, by the framework's hasher (PBKDF2, salted, its version kept in the hash).</summary>
public sealed class Passwords(BreachedPasswords breached)
{
    // each character may be several when normalised, none is more than this
    private const int LongestTyped = 20 * PasswordRules.Longest;
    private readonly PasswordHasher<object> _hasher = new();
    private readonly object _nobody = new();
    private string? _decoy;

    /// <summary>What is wrong with a new password, of somebody of that name, address and workspaces; null where nothing is.</summary>
    public Problem? Problem(string? password, params IReadOnlyList<string?> about) => PasswordRules.Problem(breached, password, about);

    public Outcome<AccountDraft> Draft(string? email, string? name, string? password, params IReadOnlyList<string?> about) =>
        AccountDraft.Parse(breached, email, name, password, about);

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
        _hasher.VerifyHashedPassword(_nobody, hash ?? (_decoy ??= Hash("nobody has this password")), password) != PasswordVerificationResult.Failed && hash is not null;
}
