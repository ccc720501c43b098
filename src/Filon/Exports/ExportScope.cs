using Filon.Storage;

namespace Filon.Exports;

/// <summary>What belongs to a workspace and goes with it. Everything does, except what stands here with its reason.</summary>
public static class ExportScope
{
    public static IReadOnlyDictionary<string, Sentence> LeftOut { get; } = new Dictionary<string, Sentence>
    {
        ["job"] = new("work in hand, not data", "du travail en cours, pas des données"),
        ["audit_line"] = new("the log of the server it was kept on: it has an export of its own", "le journal du serveur où il a été tenu\u00a0: il a son propre export"),
        ["audit_chain"] = new("the seal of that log", "le sceau de ce journal"),
        ["invitation"] = new("links that open this server only: invite again", "des liens qui n’ouvrent que ce serveur\u00a0: invitez de nouveau"),
        ["idempotency_key"] = new("answers kept for a day for programs that ask twice", "des réponses gardées un jour pour les programmes qui demandent deux fois"),
        ["short_domain"] = new("domains lead to one server: add them where they lead now", "un domaine mène à un serveur\u00a0: ajoutez-le là où il mène désormais"),
        ["link_code"] = new("which link of the server a code leads to: taken anew where it is free", "quel lien du serveur un code désigne\u00a0: repris là où il est libre"),
        ["visitor_salt"] = new("secrets that live for a day", "des secrets qui vivent un jour"),
        ["click_seen"] = new("who clicked in the window that is open: gone with it", "qui a cliqué dans la fenêtre ouverte\u00a0: disparaît avec elle"),
        ["api_token"] = new("secrets of programs: make new ones", "des secrets de programmes\u00a0: faites-en de nouveaux"),
    };

    public static IEnumerable<StoredTable> Of(IEnumerable<StoredTable> tables) =>
        tables.Where(table => table.OfWorkspaces && !LeftOut.ContainsKey(table.Name));

    /// <summary>Its columns without the workspace, which the whole file is of.</summary>
    public static IReadOnlyList<StoredColumn> Columns(StoredTable table) => [.. table.Columns.Where(column => column.Name != "workspace_id")];
}
