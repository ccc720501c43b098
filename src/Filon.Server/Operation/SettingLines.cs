using Filon.Server.Letters;

namespace Filon.Server.Operation;

/// <summary>Every setting Filon knows, in the order in which they are shown. A name that is not here is refused.</summary>
public static class SettingLines
{
    public static IReadOnlyList<SettingLine> All { get; } =
    [
        new("folder",
            new("Where files, the embedded database and the key stand", "Où se trouvent les fichiers, la base embarquée et la clé"),
            Sentence.Same("data"), SettingChecks.Anything),
        new("database",
            new("The database: postgres://user:password@host/name, or the path of a SQLite file", "La base de données : postgres://utilisateur:motdepasse@hôte/nom, ou le chemin d’un fichier SQLite"),
            new("filon.db in the folder", "filon.db dans le dossier"), SettingChecks.Database),
        new("url",
            new("Where to listen, in plain HTTP; several are separated by semicolons", "Où écouter, en HTTP simple ; plusieurs adresses sont séparées par des points-virgules"),
            Sentence.Same("http://localhost:5080"), SettingChecks.Listening),
        new("public_url",
            new("Where people reach Filon through a reverse proxy; with https, cookies travel by https only", "Où l’on atteint Filon par un serveur mandataire ; en https, les cookies ne voyagent qu’en https"),
            new("where it listens", "là où il écoute"), SettingChecks.Address),
        new("proxies",
            new("Addresses or networks (10.0.0.0/8), separated by commas, whose forwarded headers are believed", "Adresses ou réseaux (10.0.0.0/8), séparés par des virgules, dont les en-têtes transmis sont crus"),
            new("nobody", "personne"), SettingChecks.Networks),
        new("key",
            new("The key that seals secrets (filon key new makes one); older ones behind it, separated by commas", "La clé qui scelle les secrets (filon key new en fait une) ; les anciennes à la suite, séparées par des virgules"),
            new("the file key in the folder, made when first needed", "le fichier key du dossier, créé au premier besoin"), SettingChecks.Keys) { Secret = true },
        new("log",
            new("How the log is written: text or json", "Comment le journal est écrit : text ou json"),
            Sentence.Same("text"), value => SettingChecks.OneOf(value, "text", "json")),
        new("log_level",
            new("What the log keeps: error, warning, information (with the requests) or debug", "Ce que garde le journal : error, warning, information (avec les requêtes) ou debug"),
            Sentence.Same("warning"), value => SettingChecks.OneOf(value, "error", "warning", "information", "debug")),
        new("telemetry",
            new("Where metrics and traces are sent, by OTLP over HTTP: http://collector:4318", "Où envoyer mesures et traces, par OTLP sur HTTP : http://collecteur:4318"),
            new("nowhere", "nulle part"), SettingChecks.Address),
        new("telemetry_headers",
            new("Sent with every export: name=value, separated by commas", "Envoyés à chaque export : nom=valeur, séparés par des virgules"),
            new("none", "aucun"), SettingChecks.HeaderList) { Secret = true },
        new("backup_time",
            new("When everything is backed up each day, in UTC: 03:00; or never", "Quand tout est sauvegardé chaque jour, en UTC\u00a0: 03:00\u00a0; ou never (jamais)"),
            Sentence.Same("03:00"), SettingChecks.TimeOrNever),
        new("backup_keep",
            new("How many back-ups are kept, of days, weeks and months: 7,4,12", "Combien de sauvegardes sont gardées, de jours, de semaines et de mois\u00a0: 7,4,12"),
            Sentence.Same("7,4,12"), SettingChecks.Rotation),
        new("backup_folder",
            new("Where back-ups are kept; better on another disk", "Où sont gardées les sauvegardes\u00a0; mieux vaut un autre disque"),
            new("backups in the folder", "backups dans le dossier"), SettingChecks.Anything),
        new("quiet_days",
            new("After how many days without an import the check-up says so", "Après combien de jours sans import l’examen le signale"),
            Sentence.Same("35"), SettingChecks.Days),
        new("session_idle",
            new("How long one stays signed in without coming back: 30m, 12h, 14d", "Combien de temps on reste connecté sans revenir\u00a0: 30m, 12h, 14d"),
            Sentence.Same("14d"), SettingChecks.Span),
        new("session_life",
            new("After how long one signs in again in any case", "Après combien de temps on se reconnecte dans tous les cas"),
            Sentence.Same("30d"), SettingChecks.Span),
        new("countries",
            new("Files that say the country of an address, separated by semicolons; addresses are not kept", "Fichiers qui disent le pays d’une adresse, séparés par des points-virgules\u00a0; les adresses ne sont pas gardées"),
            new("none: no country is known", "aucun\u00a0: aucun pays n’est connu"), SettingChecks.CountryFiles),
        new("data_centres",
            new("Files of the addresses of data centres, from which nobody clicks, separated by semicolons", "Fichiers des adresses de centres de données, d’où personne ne clique, séparés par des points-virgules"),
            new("the list inside Filon", "la liste de Filon"), SettingChecks.DataCentreFiles),
        .. MailSettings.Lines,
    ];

    public static SettingLine? Find(string name) => All.FirstOrDefault(line => line.Name == name);
}
