using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Filon.Letters;
using Filon.Tests.Support;

namespace Filon.Tests.Letters;

/// <summary>
/// A real Postfix on the loopback (<c>tests/mail/serve</c>), that delivers to anne, basile, chloe and denis at example.test, and Dovecot, which tells how a mail
/// program reads what arrived. Both want an administrator and the Debian packages <c>postfix</c> and <c>dovecot-core</c>.
/// </summary>
public sealed class PostfixServer : IAsyncDisposable
{
    private readonly Process _script;
    private readonly DirectoryInfo _folder;
    private readonly int _startTls, _tls;

    private PostfixServer(Process script, DirectoryInfo folder, int startTls, int tls) => (_script, _folder, _startTls, _tls) = (script, folder, startTls, tls);

    /// <summary>Where it keeps everything, and a test may too.</summary>
    public string Folder => _folder.FullName;

    /// <summary>PEM, as <c>mail_authority</c> takes it.</summary>
    public string Authority => Path.Combine(Folder, "certificate.pem");

    /// <summary>Null, said aloud, where there is no Postfix or we may not start it; under CI, as root, that is a failure.</summary>
    public static async Task<PostfixServer?> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("filon-mail-");
        var (startTls, tls) = (FreePort(), FreePort());
        var start = new ProcessStartInfo(Path.Combine(SharedData.Repository, "tests/mail/serve"), [folder.FullName, $"{startTls}", $"{tls}"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var server = new PostfixServer(Process.Start(start)!, folder, startTls, tls);
        if (await server._script.StandardOutput.ReadLineAsync() == "ready") return server;
        var why = await server._script.StandardError.ReadToEndAsync();
        await server.DisposeAsync();
        if (Environment.IsPrivilegedProcess && Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException($"CI insists on a real mail server: {why}");
        await Console.Error.WriteLineAsync($"NOT PROVEN: no real mail server could be started (apt-get install postfix dovecot-core, as root): {why}");
        return null;
    }

    /// <summary>The server as the settings would say it. By TLS from the first byte it offers <c>AUTH LOGIN</c> alone.</summary>
    public MailServer As(MailSecurity security) => new("localhost", Port(security), security, "Filon à l’été <filon@example.test>")
    {
        User = "filon", Password = "épuisette du héron", Authority = X509CertificateLoader.LoadCertificateFromFile(Authority),
    };

    public int Port(MailSecurity security) => security == MailSecurity.Tls ? _tls : _startTls;

    /// <summary>The files in a person's mailbox, oldest first, once there are so many; each as it was delivered.</summary>
    public async Task<IReadOnlyList<string>> MailboxAsync(string person, int count)
    {
        var box = Path.Combine(Folder, "mail", person, "new");
        for (var i = 0; i < 300; i++, await Task.Delay(50))
            if (Directory.Exists(box) && Directory.GetFiles(box) is { } files && files.Length >= count)
                return [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        throw new TimeoutException(await File.ReadAllTextAsync(Path.Combine(Folder, "postfix.log")));
    }

    /// <summary>What Dovecot makes of every mail in a person's box, decoded to UTF-8: <c>hdr.subject.utf8</c>, <c>text.utf8</c>...</summary>
    public async Task<string> ReadAsync(string person, string field)
    {
        using var reading = Process.Start(new ProcessStartInfo("doveadm", ["-c", Path.Combine(Folder, "dovecot.conf"), "-f", "pager", "fetch", "-u", person, field, "all"])
        {
            RedirectStandardOutput = true,
        })!;
        var text = await reading.StandardOutput.ReadToEndAsync();
        await reading.WaitForExitAsync();
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        _script.StandardInput.Close();
        await _script.WaitForExitAsync();
        _script.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
