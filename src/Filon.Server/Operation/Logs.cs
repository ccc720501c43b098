using Microsoft.Extensions.Logging.Console;

namespace Filon.Server.Operation;

/// <summary>The log goes to the standard output, for systemd or the container to keep: a line of text or of JSON each.</summary>
internal static class Logs
{
    public static void Add(ILoggingBuilder logging, Settings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(settings.LogLevel);
        // the framework's own information and debugging names addresses, queries and people
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None); // Accidents says what fails; listened to, it makes an activity of each click
        // the store of the keys seals them itself, which the framework cannot know
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // it warns that it agrees with us: no page with a form is cached
        logging.AddConsole(options => options.FormatterName = LogLines.FormatterName);
        logging.AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
    }
}
