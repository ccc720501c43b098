namespace Filon.Accounts;

/// <summary>The scopes of a token in words.</summary>
public static class TokenScopes
{
    public static IReadOnlyList<TokenScope> All { get; } = [TokenScope.Read, TokenScope.Write];

    public static string Code(this TokenScope scope) => scope == TokenScope.Write ? "write" : "read";

    public static TokenScope? FromCode(string? code) => code switch { "read" => TokenScope.Read, "write" => TokenScope.Write, _ => null };

    public static Sentence Name(this TokenScope scope) => scope == TokenScope.Write
        ? new("Reads and acts", "Lit et agit")
        : new("Only reads", "Lit seulement");
}
