using Filon.Server.Cli;

return await CommandLine.RunAsync(args, CommandContext.Terminal());
