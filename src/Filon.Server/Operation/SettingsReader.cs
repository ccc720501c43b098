using System.Globalization;
using Filon.Accounts;
using Filon.Backups;
using Filon.Server.Letters;
using Filon.Storage;
using NodaTime;

namespace Filon.Server.Operation;

/// <summary>
/// Reads the settings. The environment is stronger than the file, the file stronger than the default; <c>NAME_FILE</c> names a
/// file that holds the value, in both. The file is the one named by <c>--config</c>, else by <c>FILON_CONFIG</c>, else
/// <c>filon.conf</c> in the data folder, where there is one. What is not understood is refused.
/// </summary>
public sealed class SettingsReader
{
    private const string Prefix = "FILON_", InFile = "_FILE", ConfigVariable = "FILON_CONFIG", UsualFile = "filon.conf";

    // of the tests and of the build: not ours
    private static readonly string[] Others = ["FILON_TEST_POSTGRES", "FILON_DATA", "FILON_CHROMIUM", "FILON_SCREENSHOTS", "FILON_ACCEPT_SCHEMA", "FILON_ACCEPT_API", "FILON_ANALYZE", "FILON_KILLS"];

    private readonly Dictionary<string, (string Value, string Origin)> _said = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    private SettingsReader() { }

    public static Outcome<Settings> Read(IReadOnlyDictionary<string, string> environment, string? file = null)
    {
        var reader = new SettingsReader();
        reader.ReadEnvironment(environment);
        reader.ReadFile(file ?? environment.GetValueOrDefault(ConfigVariable));
        foreach (var (name, (value, origin)) in reader._said)
            if (SettingLines.Find(name)!.Check(value) is { } wrong) reader.Refuse(origin, wrong);
        if (reader._problems.Count == 0 && MailSettings.Wrong(reader.Value) is { } together) reader.Refuse("mail_host", together);
        if (reader._problems.Count == 0) return reader.Build();
        return new Failure(FailureKind.Invalid, new(
            "The settings are not understood; Filon does nothing before they are.",
            "Les réglages ne sont pas compris\u00a0; Filon ne fait rien avant qu’ils le soient."), reader._problems);
    }

    public static IReadOnlyDictionary<string, string> Environment() => System.Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "", StringComparer.Ordinal);

    private void ReadEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (variable, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (variable.StartsWith(Prefix, StringComparison.Ordinal) && value.Length > 0 && variable != ConfigVariable
                && !Others.Contains(variable) && !variable.StartsWith("FILON_ACCEPT_", StringComparison.Ordinal))
                Say(variable[Prefix.Length..].ToLowerInvariant(), value, variable);
    }

    private void ReadFile(string? named)
    {
        var path = named ?? Path.Combine(Folder(), UsualFile);
        if (named is null && !File.Exists(path)) return;
        if (ReadText(path, path) is not { } text) return;
        var before = _said.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (line, name, value) in SettingsFile.Read(text))
        {
            var origin = $"{path}:{line}";
            if (value is null) Refuse(origin, Sentence.Format("“{0}” is no setting: write name = value.", "«\u00a0{0}\u00a0» n’est pas un réglage\u00a0: écrivez nom = valeur.", name));
            else if (name == "folder" && named is null)
                Refuse(origin, new("The file in the data folder cannot say where the data folder is.", "Le fichier du dossier de données ne peut pas dire où est ce dossier."));
            else if (!before.Contains(Plain(name))) Say(name, value, origin);
            else if (SettingLines.Find(Plain(name)) is null) Unknown(name, origin);
        }
    }

    private void Say(string name, string value, string origin)
    {
        var plain = Plain(name);
        if (SettingLines.Find(plain) is null)
        {
            Unknown(name, origin);
            return;
        }

        if (plain != name)
        {
            if (ReadText(value, origin) is not { } text) return;
            (value, origin) = (text.Trim(), $"{origin} ({value})");
        }

        if (!_said.TryAdd(plain, (value, origin)))
            Refuse(origin, Sentence.Format("{0} is said twice: {1} says it already.", "{0} est dit deux fois\u00a0: {1} le dit déjà.", plain, _said[plain].Origin));
    }

    private static string Plain(string name) => SettingLines.Find(name) is null && name.EndsWith(InFile, StringComparison.OrdinalIgnoreCase) ? name[..^InFile.Length] : name;

    private void Unknown(string name, string origin) => Refuse(origin, Sentence.Format(
        "There is no setting “{0}”. The settings are {1}.", "Il n’y a pas de réglage «\u00a0{0}\u00a0». Les réglages sont {1}.",
        name, string.Join(", ", SettingLines.All.Select(line => line.Name))));

    private string? ReadText(string path, string origin)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(origin, Sentence.Format("{0} cannot be read.", "{0} est illisible.", path));
            return null;
        }
    }

    private void Refuse(string origin, Sentence sentence) => _problems.Add(new(origin, sentence));

    private string? Value(string name) => _said.TryGetValue(name, out var said) ? said.Value : null;

    private Duration? SpanOf(string name) => Value(name) is { } said ? SessionTerms.Span(said) : null;

    private string Folder() => Path.GetFullPath(Value("folder") ?? "data");

    private Settings Build()
    {
        var folder = Folder();
        var database = Value("database") is { } address ? DatabaseAddress.TryParse(address).Value : DatabaseAddress.File(Path.Combine(folder, "filon.db"));
        return new(folder, database, Value("url") ?? "http://localhost:5080")
        {
            PublicUrl = Value("public_url") is { } reached ? new Uri(reached) : null,
            Proxies = [.. SettingChecks.Parts(Value("proxies") ?? "").Select(part => SettingChecks.Network(part)!.Value)],
            Key = Value("key"),
            LogAsJson = Value("log") == "json",
            LogLevel = Value("log_level") is { } level ? Enum.Parse<LogLevel>(level, ignoreCase: true) : LogLevel.Warning,
            Telemetry = Value("telemetry") is { } endpoint ? new Uri(endpoint) : null,
            TelemetryHeaders = Value("telemetry_headers"),
            BackupTime = Value("backup_time") is { } time ? BackupSchedule.Time(time) : BackupSchedule.UsualTime,
            BackupKeep = Value("backup_keep") is { } keep ? Rotation.Parse(keep)! : Rotation.Usual,
            BackupsFolder = Path.GetFullPath(Value("backup_folder") ?? Path.Combine(folder, "backups")),
            QuietDays = Value("quiet_days") is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : 35,
            Sessions = new(SpanOf("session_idle") ?? SessionTerms.Usual.Idle, SpanOf("session_life") ?? SessionTerms.Usual.Life),
            Countries = Value("countries"),
            DataCentres = Value("data_centres"),
            BreachedPasswords = Value("breached_passwords"),
            Mail = MailSettings.Read(Value),
            Values = [.. SettingLines.All.Select(line => new SettingValue(line, Value(line.Name), _said.TryGetValue(line.Name, out var said) ? said.Origin : null))],
        };
    }
}
