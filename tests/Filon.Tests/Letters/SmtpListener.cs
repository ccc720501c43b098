using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Filon.Letters;

namespace Filon.Tests.Letters;

/// <summary>A mail server in this process, which keeps what it is given, and can be told to answer otherwise.</summary>
public sealed partial class SmtpListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly MailSecurity _security;
    private readonly X509Certificate2? _certificate;

    public SmtpListener(MailSecurity security = MailSecurity.None)
    {
        _security = security;
        _certificate = security == MailSecurity.None ? null : MakeCertificate();
        _listener.Start();
        _ = ListenAsync();
    }

    public ConcurrentQueue<string> Commands { get; } = [];

    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>What is answered to a command instead of the usual: <c>RCPT</c>, <c>AUTH</c>, <c>.</c> (the end of a letter); null hangs up.</summary>
    public ConcurrentDictionary<string, string?> Answers { get; } = [];

    public bool OffersStartTls { get; init; } = true;

    public MailServer Server => new("localhost", ((IPEndPoint)_listener.LocalEndpoint).Port, _security, "Filon été <filon@example.org>") { Authority = _certificate };

    /// <summary>A letter's text, out of the base64 it travels in.</summary>
    public static string TextOf(string mail) => Encoding.UTF8.GetString(Convert.FromBase64String(PlainPart().Match(mail).Groups[1].Value));

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
        _certificate?.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
            {
                // hung up, or the test is over
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        if (_security == MailSecurity.Tls) stream = await EncryptAsync(stream);
        await SayAsync(stream, "220 test");
        while (await LineAsync(stream) is { } command)
        {
            Commands.Enqueue(command);
            var verb = command.Split(' ')[0].ToUpperInvariant();
            if (Answers.TryGetValue(verb, out var said))
            {
                if (said is null) return;
                await SayAsync(stream, said);
                continue;
            }

            switch (verb)
            {
                case "EHLO":
                    await SayAsync(stream, _security == MailSecurity.StartTls && OffersStartTls && stream is not SslStream ? "250-test\r\n250 STARTTLS" : "250-test\r\n250 AUTH PLAIN LOGIN");
                    break;
                case "STARTTLS":
                    await SayAsync(stream, "220 go");
                    stream = await EncryptAsync(stream);
                    break;
                case "AUTH":
                    await SayAsync(stream, "235 in");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    if (!await TakeAsync(stream)) return;
                    break;
                default:
                    await SayAsync(stream, "250 yes");
                    break;
            }
        }
    }

    private async Task<bool> TakeAsync(Stream stream)
    {
        var mail = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".") mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var told = Answers.TryGetValue(".", out var said);
        if (told && said is null) return false;
        if (!told) Mails.Enqueue(mail.ToString());
        await SayAsync(stream, said ?? "250 taken");
        return true;
    }

    private async Task<Stream> EncryptAsync(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(_certificate!);
        return encrypted;
    }

    private static Task SayAsync(Stream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n")).AsTask();

    private static async Task<string?> LineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    [GeneratedRegex("Content-Type: text/plain.*?\r\n\r\n(.*?)\r\n--", RegexOptions.Singleline)]
    private static partial Regex PlainPart();
}
