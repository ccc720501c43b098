using System.CommandLine;
using Filon.Storage.Secrets;

namespace Filon.Server.Cli;

/// <summary><c>filon key new</c>, <c>rotate</c> and <c>forget</c>: the key that seals secrets.</summary>
internal static class KeyVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("key", context.Say("The key that seals secrets", "La clé qui scelle les secrets"));
        verb.Subcommands.Add(BuildNew(context));
        verb.Subcommands.Add(BuildRotate(context));
        verb.Subcommands.Add(BuildForget(context));
        return verb;
    }

    private static Command BuildNew(CommandContext context)
    {
        var verb = new Command("new", context.Say("Print a fresh key, for FILON_KEY or its file", "Afficher une clé neuve, pour FILON_KEY ou son fichier"));
        verb.SetAction(_ => context.Output.WriteLine(SecretKey.New().Reveal()));
        return verb;
    }

    private static Command BuildRotate(CommandContext context)
    {
        var verb = new Command("rotate", context.Say(
            "Seal every secret with a new key (where FILON_KEY gives the keys: with the first of them)",
            "Sceller tous les secrets avec une nouvelle clé (si FILON_KEY donne les clés\u00a0: avec la première)"));
        verb.SetAction(async (_, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            if (await services.GetRequiredService<SecretStore>().PrepareAsync(cancel) is { } failure) return context.Fail(failure);
            var rotated = await services.GetRequiredService<SecretRotation>().RotateAsync(cancel);
            if (!rotated.Succeeded) return context.Fail(rotated.Failure);
            context.Output.WriteLine(Sentence.Count(
                rotated.Value, new("{0} secret is sealed by the first key.", "{0} secret est scellé par la première clé."),
                new("{0} secrets are sealed by the first key.", "{0} secrets sont scellés par la première clé.")).In(context.Language));
            if (services.GetRequiredService<SecretKeys>().Given)
                context.Output.WriteLine(context.Say("The others may leave FILON_KEY.", "Les autres peuvent quitter FILON_KEY."));
            return 0;
        });
        return verb;
    }

    private static Command BuildForget(CommandContext context)
    {
        var id = new Argument<string>("KEY") { Description = context.Say("The eight letters that name the lost key", "Les huit lettres qui nomment la clé perdue") };
        var verb = new Command("forget", context.Say("Delete what a lost key sealed: everybody signs in again", "Supprimer ce qu’une clé perdue a scellé\u00a0: chacun se reconnecte")) { id };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var forgotten = await services.GetRequiredService<SecretRotation>().ForgetAsync(parsed.GetValue(id)!, cancel);
            if (!forgotten.Succeeded) return context.Fail(forgotten.Failure);
            context.Output.WriteLine(Sentence.Count(
                forgotten.Value, new("{0} secret is deleted.", "{0} secret est supprimé."), new("{0} secrets are deleted.", "{0} secrets sont supprimés.")).In(context.Language));
            return 0;
        });
        return verb;
    }
}
