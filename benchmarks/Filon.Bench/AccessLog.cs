using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Filon.Links;
using Filon.Links.Origins;
using Filon.Links.Visitors;
using NodaTime;

namespace Filon.Bench;

/// <summary>One line of an access log in the combined format.</summary>
internal sealed record LogLine(IPAddress Address, Instant At, string Method, string Path, string Referrer, string Agent)
{
    public bool IsRobotsTxt => Path.StartsWith("/robots.txt", StringComparison.Ordinal);

    /// <summary>What a browser fetches by itself to show a page: style sheets and scripts.</summary>
    public bool IsPart => System.IO.Path.GetExtension(Path.Split('?')[0]) is ".css" or ".js";

    public bool IsPage => System.IO.Path.GetExtension(Path.Split('?')[0]) is "" or ".html" or ".php" or ".pdf" or ".txt";
}

/// <summary>Real requests as the hits they would have been, each page standing for a link.</summary>
internal static partial class AccessLog
{
    private static readonly byte[] Salt = new byte[VisitorKey.SaltLength];

    public static IReadOnlyList<LogLine> Read(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        var lines = new List<LogLine>();
        while (reader.ReadLine() is { } line)
        {
            var match = Line().Match(line);
            if (!match.Success) continue;
            var at = DateTimeOffset.ParseExact(match.Groups[2].Value, "dd/MMM/yyyy:HH:mm:ss zzz", CultureInfo.InvariantCulture);
            lines.Add(new(IPAddress.Parse(match.Groups[1].Value), Instant.FromDateTimeOffset(at), match.Groups[3].Value, match.Groups[4].Value, match.Groups[5].Value, match.Groups[6].Value));
        }

        return [.. lines.OrderBy(line => line.At)];
    }

    /// <summary>A log does not keep the language a browser asks for: what rests on it (a swarm) is not judged here.</summary>
    public static Hit Hit(this LogLine line, OriginReader origins) => new()
    {
        At = line.At,
        Link = string.GetHashCode(line.Path, StringComparison.Ordinal),
        Method = line.Method,
        UserAgent = line.Agent is "-" ? null : line.Agent,
        Referrer = line.Referrer is "-" ? null : line.Referrer,
        AcceptLanguage = "unknown",
        Network = origins.Of(line.Address).Network,
        Visitor = line.Visitor(),
    };

    public static long Visitor(this LogLine line) => VisitorKey.Of(Salt, 1, line.Address, line.Agent);

    [GeneratedRegex("""^(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) (\S+)[^"]*" \d+ \S+ "([^"]*)" "(.*)"$""")]
    private static partial Regex Line();
}
