using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Filon.Letters;
using Filon.Server.Operation;

namespace Filon.Server.Letters;

/// <summary>The settings of mail: what each may say, and what they say together.</summary>
internal static class MailSettings
{
    public static IReadOnlyList<SettingLine> Lines { get; } =
    [
        new("mail_host",
            new("The server that takes our mail (SMTP); without it Filon sends none", "Le serveur qui prend notre courriel (SMTP) ; sans lui, Filon n’en envoie pas"),
            new("none", "aucun"), SettingChecks.Anything),
        new("mail_tls",
            new("The way there: starttls, tls, or none (on this machine alone)", "Le chemin jusque-là : starttls, tls, ou none (sur cette machine seulement)"),
            Sentence.Same("starttls"), value => SettingChecks.OneOf(value, "starttls", "tls", "none")),
        new("mail_port",
            new("Its port", "Son port"),
            new("587 for starttls, 465 for tls, 25 for none", "587 pour starttls, 465 pour tls, 25 pour none"), Port),
        new("mail_user",
            new("The user it asks for", "L’utilisateur qu’il demande"),
            new("it asks for none", "il n’en demande pas"), SettingChecks.Anything),
        new("mail_password",
            new("That user’s password", "Le mot de passe de cet utilisateur"),
            new("none", "aucun"), SettingChecks.Anything) { Secret = true },
        new("mail_from",
            new("The sender: Filon <filon@example.org>", "L’expéditeur : Filon <filon@exemple.org>"),
            new("needed with mail_host", "nécessaire avec mail_host"), From),
        new("mail_authority",
            new("A file (PEM) with the certificate that signs the server’s, where it is your own", "Un fichier (PEM) avec le certificat qui signe celui du serveur, s’il est à vous"),
            new("those this machine trusts", "ceux auxquels cette machine se fie"), Authority),
    ];

    /// <summary>What is wrong with the settings together; null where nothing is.</summary>
    public static Sentence? Wrong(Func<string, string?> value)
    {
        if (value("mail_host") is not { } host) return null;
        if (value("mail_from") is null) return new("With mail_host, mail_from says who writes.", "Avec mail_host, mail_from dit qui écrit.");
        return value("mail_tls") == "none" && !IsHere(host)
            ? new("Mail without encryption (mail_tls = none) is for a server on this machine alone: 127.0.0.1 or localhost.",
                "Le courriel sans chiffrement (mail_tls = none) n’est que pour un serveur sur cette machine\u00a0: 127.0.0.1 ou localhost.")
            : null;
    }

    /// <summary>The server, where one is named.</summary>
    public static MailServer? Read(Func<string, string?> value)
    {
        if (value("mail_host") is not { } host) return null;
        var (security, usual) = value("mail_tls") switch { "tls" => (MailSecurity.Tls, 465), "none" => (MailSecurity.None, 25), _ => (MailSecurity.StartTls, 587) };
        return new(host, value("mail_port") is { } port ? int.Parse(port, CultureInfo.InvariantCulture) : usual, security, value("mail_from")!)
        {
            User = value("mail_user"), Password = value("mail_password"),
            Authority = value("mail_authority") is { } file ? X509CertificateLoader.LoadCertificateFromFile(file) : null,
        };
    }

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static Sentence? Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? null
            : Sentence.Format("“{0}” is no port.", "«\u00a0{0}\u00a0» n’est pas un port.", value);

    private static Sentence? From(string value) =>
        MailAddress.TryCreate(value, out _) && !value.Any(char.IsControl) ? null : Sentence.Format(
            "“{0}” is no sender: say Filon <filon@example.org>.", "«\u00a0{0}\u00a0» n’est pas un expéditeur\u00a0: dites Filon <filon@exemple.org>.", value);

    private static Sentence? Authority(string value)
    {
        try
        {
            using var read = X509CertificateLoader.LoadCertificateFromFile(value);
            return null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Sentence.Format("{0} holds no certificate that can be read.", "{0} ne contient pas de certificat lisible.", value);
        }
    }
}
