using System.CommandLine;
using Filon.Server.Accounts;
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
            await SayCodeAsync(context, server.Services, cancel);
            await server.WaitForShutdownAsync(cancel);
            return 0;
        });
        return verb;
    }

    /// <summary>While nobody has an account, whoever reads this may be the first: not whoever reaches the page first.</summary>
    private static async Task SayCodeAsync(CommandContext context, IServiceProvider services, CancellationToken cancel)
    {
        var code = await services.GetRequiredService<SetUpDesk>().CodeAsync(cancel);
        if (!code.Succeeded) context.Fail(code.Failure);
        if (!code.Succeeded || code.Value is null) return;
        var address = services.GetRequiredService<PublicAddress>().Of("/set-up");
        context.Output.WriteLine(context.Say(
            $"Nobody has an account yet. Open {address} and give the set-up code {code.Value}, or run filon user add on this machine.",
            $"Personne n’a encore de compte. Ouvrez {address} et donnez le code de mise en service {code.Value}, ou lancez filon user add sur cette machine."));
    }
}
