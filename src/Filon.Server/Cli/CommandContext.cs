using Filon.Backups;

namespace Filon.Server.Cli;

/// <summary>What every verb is given: the settings, the language, the clock and where to write.</summary>
public sealed record CommandContext(Settings Settings, Language Language, TimeProvider Clock, TextWriter Output, TextWriter Error)
{
    /// <summary>What is typed or piped in.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The context of a real terminal: <c>LANG</c> says the language unless <c>--lang</c> does.</summary>
    public static CommandContext Terminal(Settings settings) => new(
        settings,
        Languages.FromTag(Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG")) ?? Language.English,
        TimeProvider.System, Console.Out, Console.Error) { Input = Console.In };

    public string Say(string english, string french) => new Sentence(english, french).In(Language);

    /// <summary>Writes the failure on the error stream and gives its exit code.</summary>
    public int Fail(Failure failure)
    {
        Error.WriteLine(failure.Sentence.In(Language));
        foreach (var problem in failure.Problems.Where(problem => problem.Sentence != failure.Sentence))
            Error.WriteLine($"  {problem.Field}: {problem.Sentence.In(Language)}");
        return ExitCode(failure.Kind);
    }

    public static int ExitCode(FailureKind kind) => kind switch
    {
        FailureKind.Invalid => 2,
        FailureKind.NotFound => 3,
        FailureKind.Forbidden => 4,
        FailureKind.Conflict => 5,
        FailureKind.TooLarge => 6,
        _ => 7,
    };

    /// <summary>The product's services on the database as it is: nothing is made, nothing is migrated.</summary>
    public ServiceProvider Services() => new ServiceCollection().AddLogging().AddFilon(Settings, Clock).BuildServiceProvider();

    /// <summary>The product's services on a database of this program's schema.</summary>
    /// <exception cref="RefusedException">The database is not for this program, or its upgrade failed.</exception>
    public async Task<ServiceProvider> OpenAsync(CancellationToken cancel)
    {
        Settings.PrepareFolder();
        var services = Services();
        if ((await services.GetRequiredService<Upgrade>().RunAsync(cancel)).Failure is not { } failure) return services;
        await services.DisposeAsync();
        throw new RefusedException(failure);
    }
}
