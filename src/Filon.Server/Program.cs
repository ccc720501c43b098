using Filon.Server.Cli;
using Filon.Server.Operation;

NativeMemory.Share();
return await CommandLine.MainAsync(args, SettingsReader.Environment());
