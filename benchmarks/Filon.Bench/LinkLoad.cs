using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Filon.Bench;

/// <summary>Connections of one thread that ask for one short link again and again, each as soon as it is answered, with as little work as can be.</summary>
internal sealed class LinkLoad : IDisposable
{
    private readonly List<Connection> _connections;

    public LinkLoad(Uri link, int connections) => _connections = [.. Enumerable.Range(0, connections).Select(number => new Connection(link, number))];

    /// <summary>How long each answer of the last run took, in milliseconds, in order of length.</summary>
    public double[] Took { get; private set; } = [];

    public double P99 => Took[(int)(Took.Length * 0.99)];

    /// <summary>Asks so many times.</summary>
    /// <exception cref="InvalidOperationException">Something else than a 302 was answered.</exception>
    public void Run(int requests)
    {
        var (sent, took, ready) = (0, new List<double>(requests), new List<Socket>(_connections.Count));
        var bySocket = _connections.ToDictionary(connection => connection.Socket);
        foreach (var connection in _connections.Take(requests))
        {
            connection.Ask();
            sent++;
        }

        while (took.Count < requests)
        {
            ready.Clear();
            foreach (var connection in _connections)
                if (connection.Waits) ready.Add(connection.Socket);
            Socket.Select(ready, null, null, -1);
            foreach (var socket in ready)
            {
                if (bySocket[socket].Receive() is not { } milliseconds) continue;
                took.Add(milliseconds);
                if (sent++ < requests) bySocket[socket].Ask();
            }
        }

        Took = [.. took.Order()];
    }

    public void Dispose() => _connections.ForEach(connection => connection.Socket.Dispose());

    private sealed class Connection
    {
        private readonly byte[] _request, _answer = new byte[4096];
        private long _asked;
        private int _length;

        public Connection(Uri link, int number)
        {
            _request = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
                GET {link.PathAndQuery} HTTP/1.1
                Host: {link.Authority}
                User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:{80 + number}.0) Gecko/20100101 Firefox/{80 + number}.0
                Accept: text/html,application/xhtml+xml
                Accept-Language: fr-FR,fr;q=0.8
                Referer: https://www.linkedin.com/


                """).ReplaceLineEndings("\r\n"));
            Socket.Connect(link.Host, link.Port);
        }

        public Socket Socket { get; } = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public bool Waits { get; private set; }

        public void Ask()
        {
            (_asked, _length, Waits) = (Stopwatch.GetTimestamp(), 0, true);
            Socket.Send(_request);
        }

        /// <returns>How long the answer took; null while it is not whole.</returns>
        public double? Receive()
        {
            var read = Socket.Receive(_answer, _length, _answer.Length - _length, SocketFlags.None);
            if (read == 0) throw new InvalidOperationException("The server hung up.");
            _length += read;
            var answer = _answer.AsSpan(0, _length);
            if (answer.IndexOf("\r\n\r\n"u8) < 0) return null;
            if (!answer.StartsWith("HTTP/1.1 302"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(answer));
            Waits = false;
            return Stopwatch.GetElapsedTime(_asked).TotalMilliseconds;
        }
    }
}
