using System.CommandLine;

namespace Filon.Server.Cli;

/// <summary><c>filon event</c>: events with their figures, people invited or come, a call, a meeting or a letter.</summary>
internal static class EventVerb
{
    public static Command Build(CommandContext context)
    {
        var verb = new Command("event", context.Say("Events, and calls, meetings and letters", "Événements, et appels, rendez-vous et lettres"));
        verb.Subcommands.Add(EventListVerb.Build(context));
        verb.Subcommands.Add(EventAddVerb.Build(context));
        verb.Subcommands.Add(EventGuestsVerb.Build(context, "invite", came: false, context.Say("Invite people to an event", "Inviter des personnes à un événement")));
        verb.Subcommands.Add(EventSegmentVerb.Build(context));
        verb.Subcommands.Add(EventGuestsVerb.Build(context, "attend", came: true, context.Say("Note that people came to an event", "Noter que des personnes sont venues à un événement")));
        verb.Subcommands.Add(EventNoteVerb.Build(context));
        return verb;
    }
}
