using Filon.Server.Cli;
using Filon.Server.Operation;

return await CommandLine.MainAsync(args, SettingsReader.Environment());
