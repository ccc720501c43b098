using Filon.Events;
using Filon.Privacy;

namespace Filon.Server.Events;

/// <summary>The sheet a visitor writes on, and what the workspace does with what it takes.</summary>
public sealed record CheckInPage(OpenDoor Door, CheckInFields Form, PrivacyPolicy Policy, Failure? Failure = null)
{
    /// <summary>Who answers for it: as the register says, else the workspace's name.</summary>
    public string Controller => Policy.Controller.Name is { Length: > 0 } said ? said : Door.Workspace.Name;

    /// <summary>Where to write to for access, objection and erasure; null where nobody has said it.</summary>
    public string? Requests => Policy.Controller.Requests ?? Policy.Controller.Contact;

    public int Months => Policy.Terms[RetentionCategory.Prospect];
}
