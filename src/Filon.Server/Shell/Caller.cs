using Filon.Server.Accounts;

namespace Filon.Server.Shell;

/// <summary>Who knocks: the address they come from, and the account their browser was signed in to before, if any.</summary>
public sealed record Caller(string From, KnownBrowser? Known)
{
    public static Caller Of(HttpContext context) => new(AddressOf(context), context.RequestServices.GetRequiredService<KnownBrowsers>().Find(context));

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(Of(context));

    internal static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
