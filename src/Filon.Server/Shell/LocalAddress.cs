namespace Filon.Server.Shell;

/// <summary>An address to go back to, of this server only: nobody is sent elsewhere by a link to us.</summary>
public static class LocalAddress
{
    public static string Of(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
