using System.CommandLine;
using Filon.Privacy;

namespace Filon.Server.Cli;

/// <summary><c>filon person export PERSON</c>: everything held of a person, as a zip.</summary>
internal static class PersonExportVerb
{
    public static Command Build(CommandContext context)
    {
        var person = new PersonChoice(context);
        var to = new Option<string?>("--to") { Description = context.Say("The file to write; person-NUMBER.zip by default", "Le fichier à écrire\u00a0; person-NUMÉRO.zip par défaut") };
        var verb = new Command("export", context.Say("Everything held about a person, for that person", "Tout ce qui est détenu sur une personne, pour elle")) { to };
        person.AddTo(verb);
        verb.SetAction((parsed, cancel) => person.RunAsync(parsed, async (services, workspace, id) =>
        {
            var archive = await services.GetRequiredService<PersonArchiveQuery>().ReadAsync(workspace, id, cancel);
            if (!archive.Succeeded) return context.Fail(archive.Failure);
            var path = Path.GetFullPath(parsed.GetValue(to) ?? $"person-{id}.zip");
            if (await NewFile.WriteAsync(path, file =>
                {
                    archive.Value.Write(file, context.Language);
                    return Task.CompletedTask;
                }) is { } failure) return context.Fail(failure);
            context.Output.WriteLine(path);
            return 0;
        }, cancel));
        return verb;
    }
}
