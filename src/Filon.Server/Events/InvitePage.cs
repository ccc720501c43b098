using Filon.Events;
using Filon.People;

namespace Filon.Server.Events;

/// <summary>What inviting a segment, or everybody at a stage, would do.</summary>
/// <param name="Event">To which.</param>
/// <param name="Form">What was chosen.</param>
/// <param name="Known">The segment; without a name: a stage.</param>
/// <param name="Preview">What would come of it.</param>
public sealed record InvitePage(Event Event, InviteForm Form, PersonSegment Known, InvitationPreview Preview);
