using Filon.Jobs;
using Filon.Letters;
using Filon.Storage.Secrets;

namespace Filon.Server.Letters;

/// <summary>Mail going out.</summary>
public static class LettersFeature
{
    public static Feature Feature { get; } = new("Letters", AddServices, _ => { }, []);

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(built => new Outbox(
            built.GetRequiredService<Settings>().Mail, built.GetRequiredService<SecretStore>(), built.GetRequiredService<JobStore>()));
        services.AddSingleton<MailBacklogQuery>();
        services.AddSingleton<IJob, SendMail>();
    }
}
