using System.CommandLine;
using Filon.Server.Shell;

namespace Filon.Server.Cli;

/// <summary><c>filon serve</c>: the web pages.</summary>
internal static class ServeVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("serve", context.Say("Serve the web pages", "Servir les pages web"));
        verb.SetAction(async (_, cancel) =>
        {
            var started = await WebServer.StartAsync(context.Settings, context.Clock, cancel);
            if (!started.Succeeded) return context.Fail(started.Failure);
            await using var server = started.Value;
            context.Output.WriteLine(context.Say($"Filon is at {server.Url}", $"Filon est à l’adresse {server.Url}"));
            await server.WaitForShutdownAsync(cancel);
            return 0;
        });
        return verb;
    }
}
