using System.Globalization;
using System.Net;
using Filon.Links.Origins;
using Filon.Storage;
using Filon.Storage.Secrets;
using Filon.Workspaces;

namespace Filon.Server.Operation;

/// <summary>What a setting may say. Each gives what is wrong with a value, or null.</summary>
internal static class SettingChecks
{
    public static Sentence? Anything(string value) => null;

    public static Sentence? Database(string value) => DatabaseAddress.TryParse(value).Failure?.Sentence;

    public static Sentence? Keys(string value) => SecretKey.ParseList(value).Failure?.Sentence;

    public static Sentence? OneOf(string value, params string[] allowed) => allowed.Contains(value) ? null : Sentence.Format(
        "“{0}” is none of {1}.", "«\u00a0{0}\u00a0» n’est pas dans la liste\u00a0: {1}.", value, string.Join(", ", allowed));

    public static Sentence? Listening(string value)
    {
        foreach (var address in value.Split(';'))
        {
            try
            {
                if (BindingAddress.Parse(address) is { Scheme: "http", PathBase: "" }) continue;
            }
            catch (FormatException)
            {
                // said below
            }
            return Sentence.Format(
                "“{0}” is no address to listen on: say http://localhost:5080 or http://*:5080. For https, put a reverse proxy before Filon.",
                "«\u00a0{0}\u00a0» n’est pas une adresse où écouter\u00a0: dites http://localhost:5080 ou http://*:5080. Pour https, placez un serveur mandataire devant Filon.", address);
        }
        return null;
    }

    public static Sentence? Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? null : Sentence.Format(
            "“{0}” is no address: say https://filon.example.org.", "«\u00a0{0}\u00a0» n’est pas une adresse\u00a0: dites https://filon.example.org.", value);

    public static Sentence? Networks(string value) =>
        Parts(value).FirstOrDefault(part => Network(part) is null) is not { } wrong ? null : Sentence.Format(
            "“{0}” is neither an address nor a network: say 127.0.0.1 or 10.0.0.0/8.",
            "«\u00a0{0}\u00a0» n’est ni une adresse ni un réseau\u00a0: dites 127.0.0.1 ou 10.0.0.0/8.", wrong);

    public static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : null;

    public static Sentence? HeaderList(string value) =>
        Parts(value).All(part => part.IndexOf('=', StringComparison.Ordinal) > 0) ? null : new(
            "Headers are written name=value, separated by commas.", "Les en-têtes s’écrivent nom=valeur, séparés par des virgules.");

    public static Sentence? CountryFiles(string value) => OriginReader.Glance(value, countries: true)?.Sentence;

    public static Sentence? DataCentreFiles(string value) => OriginReader.Glance(value, countries: false)?.Sentence;

    public static Sentence? BreachedPasswords(string value) => new BreachedPasswords(value).Wrong();

    public static Sentence? Days(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3650 ? null : Sentence.Format(
            "“{0}” is no number of days from 1 to 3,650.", "«\u00a0{0}\u00a0» n’est pas un nombre de jours de 1 à 3\u202f650.", value);

    public static Sentence? Span(string value) => Filon.Accounts.SessionTerms.Span(value) is not null ? null : Sentence.Format(
        "“{0}” is no time from five minutes to 400 days: say 30m, 12h or 14d.",
        "«\u00a0{0}\u00a0» n’est pas une durée de cinq minutes à 400 jours\u00a0: dites 30m, 12h ou 14d.", value);

    public static Sentence? TimeOrNever(string value) => value == "never" || Filon.Backups.BackupSchedule.Time(value) is not null ? null : Sentence.Format(
        "“{0}” is no time of day such as 03:00, nor never.", "«\u00a0{0}\u00a0» n’est ni une heure comme 03:00, ni never.", value);

    public static Sentence? Rotation(string value) => Filon.Backups.Rotation.Parse(value) is not null ? null : Sentence.Format(
        "“{0}” is not three numbers of days, weeks and months such as 7,4,12, with one day at least.",
        "«\u00a0{0}\u00a0» n’est pas trois nombres de jours, semaines et mois comme 7,4,12, avec au moins un jour.", value);

    public static string[] Parts(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
