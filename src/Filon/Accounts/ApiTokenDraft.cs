using Filon.Workspaces;
using NodaTime;

namespace Filon.Accounts;

/// <summary>A token about to be: named, dated, and never above its member.</summary>
public sealed record ApiTokenDraft
{
    public const int UsualDays = 90, MostDays = 366;
    private const int LongestName = 80;

    private ApiTokenDraft(string name, TokenScope scope, Role role, Duration life) => (Name, Scope, Role, Life) = (name, scope, role, life);

    public string Name { get; }

    public TokenScope Scope { get; }

    public Role Role { get; }

    public Duration Life { get; }

    /// <param name="role">The role's code; null: the member's own.</param>
    /// <param name="member">What the member may do today.</param>
    public static Outcome<ApiTokenDraft> Parse(string? name, string? scope, string? role, int? days, Role member)
    {
        name = name?.Trim() ?? "";
        List<Problem> problems = [];
        if (name.Length is 0 or > LongestName)
            problems.Add(new("name", new("Give the token a name of at most 80 characters.", "Donnez au jeton un nom d’au plus 80 caractères.")));
        if (TokenScopes.FromCode(scope ?? "read") is not { } asked)
            return Failure.Invalid(new Problem("scope", new("The scope is read or write.", "La portée est read (lire) ou write (écrire).")));
        if ((role is null ? member : Roles.FromCode(role)) is not { } allowed) return Roles.Parse(role).Failure!;
        if (allowed > member)
            problems.Add(new("role", new("A token may not do more than you may.", "Un jeton ne peut pas plus que vous.")));
        if ((days ?? UsualDays) is < 1 or > MostDays)
            problems.Add(new("days", new("A token lives from 1 to 366 days.", "Un jeton vit de 1 à 366 jours.")));
        return problems.Count > 0 ? Failure.Invalid(problems) : new ApiTokenDraft(name, asked, allowed, Duration.FromDays(days ?? UsualDays));
    }
}
