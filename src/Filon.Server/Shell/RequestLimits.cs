using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Filon.Server.Shell;

/// <summary>How much, and how slowly, anyone may speak to the server. A route that takes files says its own limit.</summary>
internal static class RequestLimits
{
    /// <summary>Bytes in the body of an ordinary form or API request.</summary>
    public const long Body = 1 << 20;

    public static void Set(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = Body;
        options.Limits.MaxRequestLineSize = 8 << 10;
        options.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        options.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
