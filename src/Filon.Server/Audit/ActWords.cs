namespace Filon.Server.Audit;

/// <summary>Every act in words, for pages and API alike. A test asks for one for each route that changes something.</summary>
public static class ActWords
{
    private static readonly Dictionary<string, Sentence> Words = new(StringComparer.Ordinal)
    {
        ["sign-in"] = new("Signed in", "Connexion"),
        ["sign-in/refused"] = new("Sign-in refused", "Connexion refusée"),
        ["sign-out"] = new("Signed out", "Déconnexion"),
        ["set-up"] = new("Filon set up", "Mise en service de Filon"),
        ["token/refused"] = new("API token refused", "Jeton d’API refusé"),
        ["appearance"] = new("Language or theme chosen", "Langue ou thème choisi"),
        ["profile"] = new("Profile changed", "Profil modifié"),
        ["profile/password"] = new("Password changed", "Mot de passe changé"),
        ["sign-in/second"] = new("Code of the second step given", "Code de seconde étape donné"),
        ["profile/second-factor"] = new("Second step turned on", "Seconde étape activée"),
        ["profile/second-factor/off"] = new("Second step turned off", "Seconde étape désactivée"),
        ["profile/tokens"] = new("API token made", "Jeton d’API créé"),
        ["profile/tokens/revoke"] = new("API token revoked", "Jeton d’API révoqué"),
        ["settings/tokens/revoke"] = new("API token revoked by an owner", "Jeton d’API révoqué par un propriétaire"),
        ["workspaces/new"] = new("Workspace created", "Espace créé"),
        ["me"] = new("Profile changed", "Profil modifié"),
        ["me/password"] = new("Password changed", "Mot de passe changé"),
        ["workspaces"] = new("Workspace created", "Espace créé"),
        ["settings"] = new("Workspace settings changed", "Réglages de l’espace modifiés"),
        ["settings/audit"] = new("Retention of the audit log changed", "Durée du journal d’audit modifiée"),
        ["settings/members"] = new("Member added, or role changed", "Membre ajouté, ou rôle changé"),
        ["settings/members/remove"] = new("Member removed", "Membre retiré"),
        ["settings/export.zip"] = new("Whole workspace exported", "Espace entier exporté"),
        ["server/backups"] = new("Back-up of the server asked for", "Sauvegarde du serveur demandée"),
        ["server/backups/file"] = new("Back-up of the server taken away", "Sauvegarde du serveur emportée"),
        ["server/backups/delete"] = new("Back-up of the server deleted", "Sauvegarde du serveur supprimée"),
        ["costs"] = new("Cost added or changed", "Coût ajouté ou modifié"),
        ["costs/put"] = new("Cost put back", "Coût rétabli"),
        ["costs/remove"] = new("Cost removed", "Coût retiré"),
        ["costs/rates"] = new("Exchange rate set", "Taux de change fixé"),
        ["costs/rates/put"] = new("Exchange rate put back", "Taux de change rétabli"),
        ["costs/rates/remove"] = new("Exchange rate removed", "Taux de change retiré"),
        ["costs/staff"] = new("Share of salary set", "Part de salaire fixée"),
        ["costs/staff/put"] = new("Share of salary put back", "Part de salaire rétablie"),
        ["costs/staff/remove"] = new("Share of salary removed", "Part de salaire retirée"),
        ["costs/staff/rates"] = new("Hourly rate set", "Taux horaire fixé"),
        ["costs/staff/rates/put"] = new("Hourly rate put back", "Taux horaire rétabli"),
        ["costs/staff/rates/remove"] = new("Hourly rate removed", "Taux horaire retiré"),
        ["hours"] = new("Hours noted", "Heures notées"),
        ["hours/put"] = new("Hours put back", "Heures rétablies"),
        ["hours/remove"] = new("Hours removed", "Heures retirées"),
        ["people/link"] = new("Two persons made one", "Deux personnes réunies"),
        ["people/profiles/separate"] = new("Profile separated from a person", "Profil séparé d’une personne"),
        ["people/profiles/rejoin"] = new("Separation taken back", "Séparation annulée"),
        ["people/questions/accept"] = new("One person: answer given", "Une seule personne : réponse donnée"),
        ["people/questions/refuse"] = new("Two persons: answer given", "Deux personnes : réponse donnée"),
        ["people/questions/withdraw"] = new("Answer taken back", "Réponse retirée"),
        ["people/erase"] = new("Erasure of a person asked for", "Effacement d’une personne demandé"),
        ["deals/type"] = new("Type of a deal said", "Type d’une affaire précisé"),
        ["imports"] = new("File given to import", "Fichier remis à l’import"),
        ["imports/mapping"] = new("Columns of an import settled", "Colonnes d’un import fixées"),
        ["imports/apply"] = new("Import asked to be applied", "Application d’un import demandée"),
        ["imports/applied"] = new("Import applied", "Import appliqué"),
        ["imports/discard"] = new("Import forgotten", "Import oublié"),
        ["imports/delete"] = new("Import forgotten", "Import oublié"),
        ["imports/undo"] = new("Import asked to be undone", "Annulation d’un import demandée"),
        ["imports/undone"] = new("Import undone", "Import annulé"),
        ["measure/method"] = new("Method changed", "Méthode modifiée"),
        ["measure/method/put"] = new("Method put back", "Méthode rétablie"),
        ["measure/method/approvals"] = new("Method approved", "Méthode approuvée"),
        ["measure/channels/preview"] = new("Channel rule tried", "Règle de canal essayée"),
        ["measure/channels/rules"] = new("Channel rule added", "Règle de canal ajoutée"),
        ["measure/channels/rules/restore"] = new("Channel rule put back", "Règle de canal rétablie"),
        ["measure/channels/rules/delete"] = new("Channel rule removed", "Règle de canal retirée"),
        ["measure/channels/rules/earlier"] = new("Channel rule moved up", "Règle de canal montée"),
        ["measure/channels/rules/later"] = new("Channel rule moved down", "Règle de canal descendue"),
    };

    /// <summary>Null where nobody gave it words yet. What the API deletes, a page removes.</summary>
    public static Sentence? Find(string act) => Words.GetValueOrDefault(act)
        ?? (act.EndsWith("/delete", StringComparison.Ordinal) ? Words.GetValueOrDefault(act[..^"/delete".Length] + "/remove") : null);

    /// <summary>A command is its own words: <c>filon cost add</c>.</summary>
    public static Sentence Of(string act) => Find(act) ?? Sentence.Same(act);
}
