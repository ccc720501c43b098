using System.CommandLine;
using Filon.Privacy;

namespace Filon.Server.Cli;

/// <summary><c>filon person export PERSON</c>: everything held of a person, as a zip.</summary>
internal static class PersonExportVerb
{
    public static Command Build(CommandContext context)
    {
        var person = new Argument<string>("PERSON") { Description = context.Say("Their number, or a name that finds one person only", "Son numéro, ou un nom qui ne trouve qu’une personne") };
        var workspace = new Option<string?>("--workspace") { Description = context.Say("Its short name; the first by default", "Son nom court\u00a0; le premier par défaut") };
        var to = new Option<string?>("--to") { Description = context.Say("The file to write; person-NUMBER.zip by default", "Le fichier à écrire\u00a0; person-NUMÉRO.zip par défaut") };
        var verb = new Command("export", context.Say("Everything held about a person, for that person", "Tout ce qui est détenu sur une personne, pour elle")) { person, workspace, to };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var chosen = await PersonChoice.FindAsync(services, found.Value, parsed.GetValue(person)!, cancel);
            if (!chosen.Succeeded) return context.Fail(chosen.Failure);
            var archive = await services.GetRequiredService<PersonArchiveQuery>().ReadAsync(found.Value, chosen.Value, cancel);
            if (!archive.Succeeded) return context.Fail(archive.Failure);
            var path = Path.GetFullPath(parsed.GetValue(to) ?? $"person-{chosen.Value}.zip");
            if (await NewFile.WriteAsync(path, file =>
                {
                    archive.Value.Write(file, context.Language);
                    return Task.CompletedTask;
                }) is { } failure) return context.Fail(failure);
            context.Output.WriteLine(path);
            return 0;
        });
        return verb;
    }
}
