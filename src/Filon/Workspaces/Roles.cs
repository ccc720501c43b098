namespace Filon.Workspaces;

/// <summary>The roles in words, and which is enough for what.</summary>
public static class Roles
{
    public static IReadOnlyList<Role> All { get; } = [Role.Viewer, Role.Editor, Role.Manager, Role.Owner];

    public static bool Allows(this Role role, Role required) => role >= required;

    /// <summary>As written in the database and on the command line: <c>owner</c>, <c>manager</c>, <c>editor</c>, <c>viewer</c>.</summary>
    public static string Code(this Role role) => role switch
    {
        Role.Owner => "owner",
        Role.Manager => "manager",
        Role.Editor => "editor",
        _ => "viewer",
    };

    public static Role? FromCode(string? code) => code switch
    {
        "owner" => Role.Owner,
        "manager" => Role.Manager,
        "editor" => Role.Editor,
        "viewer" => Role.Viewer,
        _ => null,
    };

    public static Outcome<Role> Parse(string? code) => FromCode(code) is { } role
        ? role
        : Failure.Invalid(new Problem("role", new(
            "The role is one of owner, manager, editor, viewer.",
            "Le rôle est l’un de ceux-ci\u00a0: owner (propriétaire), manager (gestionnaire), editor (éditeur), viewer (lecteur).")));

    public static Sentence Name(this Role role) => role switch
    {
        Role.Owner => new("Owner", "Propriétaire"),
        Role.Manager => new("Manager", "Gestionnaire"),
        Role.Editor => new("Editor", "Éditeur"),
        _ => new("Viewer", "Lecteur"),
    };

    public static Sentence May(this Role role) => role switch
    {
        Role.Owner => new("Everything, and says who the members are", "Tout, et dit qui sont les membres"),
        Role.Manager => new("Sets methods, rates and rules", "Règle les méthodes, les taux et les règles"),
        Role.Editor => new("Imports, types in and corrects", "Importe, saisit et corrige"),
        _ => new("Reads and downloads", "Lit et télécharge"),
    };
}
