using System.CommandLine;
using Filon.Events;
using Filon.People;
using Filon.Workspaces;

namespace Filon.Server.Cli;

/// <summary><c>filon event invite-segment EVENT SEGMENT</c>: everybody of a segment who is no guest yet; <c>--preview</c> only counts them.</summary>
internal static class EventSegmentVerb
{
    public static Command Build(CommandContext context)
    {
        var told = new Argument<long>("EVENT") { Description = context.Say("Its number, as filon event list says", "Son numéro, selon filon event list") };
        var name = new Argument<string>("SEGMENT") { Description = context.Say("The name of a segment of persons", "Le nom d’un segment de personnes") };
        var preview = new Option<bool>("--preview") { Description = context.Say("Only say how many that would be", "Dire seulement combien cela ferait") };
        var workspace = WorkspaceChoice.Option(context);
        var built = new Command("invite-segment", context.Say("Invite the persons of a segment to an event", "Inviter à un événement les personnes d’un segment")) { told, name, preview, workspace };
        built.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var segments = await services.GetRequiredService<PersonSegmentStore>().ListAsync(found.Value.Id, cancel);
            if (segments.FirstOrDefault(segment => segment.Name == parsed.GetValue(name)) is not { } chosen)
                return context.Fail(new(FailureKind.NotFound, Sentence.Format("There is no segment “{0}”.", "Il n’y a pas de segment «\u00a0{0}\u00a0».", parsed.GetValue(name)!)));
            var counted = await CountAsync(services.GetRequiredService<Inviting>(), found.Value, (parsed.GetValue(told), chosen.Filter), parsed.GetValue(preview), cancel);
            if (!counted.Succeeded) return context.Fail(counted.Failure);
            context.Output.WriteLine(counted.Value.Fresh);
            context.Error.WriteLine(context.Say(
                $"guests already: {counted.Value.Guests}; left out, since they object or were erased: {counted.Value.KeptOut}",
                $"déjà invitées\u00a0: {counted.Value.Guests}\u00a0; laissées de côté, opposées ou effacées\u00a0: {counted.Value.KeptOut}"));
            return 0;
        });
        return built;
    }

    private static async Task<Outcome<(int Fresh, int Guests, int KeptOut)>> CountAsync(
        Inviting inviting, Workspace workspace, (long Event, PersonFilter Filter) who, bool preview, CancellationToken cancel) => preview
        ? (await inviting.PreviewAsync(workspace, who.Event, who.Filter, cancel)).Then(seen => (seen.Fresh, seen.Guests, seen.KeptOut))
        : (await inviting.AllAsync(workspace, who.Event, who.Filter, cancel)).Then(done => (done.Count, done.Guests, done.KeptOut));
}
