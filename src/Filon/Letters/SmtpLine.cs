using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Filon.Letters;

/// <summary>The line to a mail server: commands out, replies in, TLS from some point on. Every answer is waited for so long at most.</summary>
internal sealed class SmtpLine(TimeSpan patience) : IDisposable
{
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);
    private const int LongestLine = 2000, MostLines = 100;
    private readonly TcpClient _client = new();
    private readonly byte[] _buffer = new byte[4096];
    private Stream _stream = Stream.Null;
    private int _next, _end;

    /// <summary>Our address as a greeting says it.</summary>
    public string Name => _client.Client.LocalEndPoint is System.Net.IPEndPoint { Address: var address }
        ? address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{address}]" : $"[{address}]"
        : "[127.0.0.1]";

    public async Task ConnectAsync(string host, int port, CancellationToken cancel)
    {
        using var limit = Limit(cancel);
        await _client.ConnectAsync(host, port, limit.Token);
        _stream = _client.GetStream();
    }

    public async Task EncryptAsync(string host, X509Certificate2? authority, CancellationToken cancel)
    {
        // whatever was said before the line is safe could have been said by somebody in between
        if (_next < _end) throw new IOException("The mail server spoke before TLS began");
        using var limit = Limit(cancel);
        var encrypted = new SslStream(_stream);
        var options = new SslClientAuthenticationOptions { TargetHost = host };
        if (authority is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.Add(authority);
        }

        await encrypted.AuthenticateAsClientAsync(options, limit.Token);
        _stream = encrypted;
    }

    public async Task<SmtpReply> AskAsync(string command, CancellationToken cancel)
    {
        if (command.Any(char.IsControl)) throw new InvalidOperationException("A command is one line");
        await WriteAsync(command + "\r\n", cancel);
        return await ReadAsync(cancel);
    }

    public async Task WriteAsync(string text, CancellationToken cancel)
    {
        using var limit = Limit(cancel);
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), limit.Token);
        await _stream.FlushAsync(limit.Token);
    }

    public async Task<SmtpReply> ReadAsync(CancellationToken cancel)
    {
        using var limit = Limit(cancel);
        List<string> lines = [];
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(limit.Token);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code)) throw new IOException("This is no mail server");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return new(code, lines);
        }

        throw new IOException("The mail server does not stop speaking");
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private async Task<string> LineAsync(CancellationToken cancel)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (_next == _end)
            {
                (_next, _end) = (0, await _stream.ReadAsync(_buffer, cancel));
                if (_end == 0) throw new IOException("The mail server hung up");
            }

            var letter = (char)_buffer[_next++];
            if (letter == '\n') return line.ToString().TrimEnd('\r');
            line.Append(char.IsAscii(letter) ? letter : '?');
        }

        throw new IOException("The mail server says more in a line than any does");
    }

    private CancellationTokenSource Limit(CancellationToken cancel)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        return limit;
    }
}
