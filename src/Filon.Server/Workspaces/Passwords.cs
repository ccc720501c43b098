using Microsoft.AspNetCore.Identity;

namespace Filon.Server.Workspaces;

/// <summary>Passwords hashed and compared, by the framework's hasher (PBKDF2, salted, its version kept in the hash).</summary>
public sealed class Passwords
{
    private readonly PasswordHasher<object> _hasher = new();
    private readonly object _nobody = new();
    private readonly Lazy<string> _decoy;

    public Passwords() => _decoy = new(() => Hash("nobody has this password"));

    public string Hash(string password) => _hasher.HashPassword(_nobody, password);

    /// <summary>Takes as long for an account that does not exist (<paramref name="hash"/> null), so that time tells nothing.</summary>
    public bool Matches(string? hash, string password) =>
        _hasher.VerifyHashedPassword(_nobody, hash ?? _decoy.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
