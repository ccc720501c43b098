using System.CommandLine;
using Filon.Demonstration;
using Filon.Measure.Returns;
using Filon.Server.Demonstration;
using Filon.Server.Shell;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon start</c>, what <c>./run</c> does: a demonstration, what it brought in the terminal, then the web pages.</summary>
internal static class StartVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("start", context.Say("Fill a demonstration and serve the web pages", "Préparer une démonstration et servir les pages web"));
        verb.SetAction(async (_, cancel) =>
        {
            var workspace = await EnterAsync(context, cancel);
            if (!workspace.Succeeded) return context.Fail(workspace.Failure);
            var started = await WebServer.StartAsync(context.Settings, context.Clock, cancel);
            if (!started.Succeeded) return context.Fail(started.Failure);
            await using var server = started.Value;
            RoiTerminal.Write(context, await ReturnsOptions.ReadAsync(server.Services, workspace.Value, null, null, cancel), RoiBy.Channel);
            context.Output.WriteLine(context.Say(
                $"Filon is at {server.Url}. Sign in as {DemonstrationVisit.Email}, password {DemonstrationVisit.Password}. Ctrl+C stops it.",
                $"Filon est à l’adresse {server.Url}. Connectez-vous comme {DemonstrationVisit.Email}, mot de passe {DemonstrationVisit.Password}. Ctrl+C l’arrête."));
            await server.WaitForShutdownAsync(cancel);
            return 0;
        });
        return verb;
    }

    private static async Task<Outcome<Workspace>> EnterAsync(CommandContext context, CancellationToken cancel)
    {
        await using var services = await context.OpenAsync(cancel);
        var size = DemonstrationSize.For(DemonstrationSize.UsualTouches).Value;
        return await services.GetRequiredService<DemonstrationVisit>()
            .EnterAsync(DemonstrationFiles.UsualSeed, size, step => context.Error.WriteLine($"· {step.In(context.Language)}"), cancel);
    }
}
