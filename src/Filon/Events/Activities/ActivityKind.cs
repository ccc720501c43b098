namespace Filon.Events.Activities;

/// <summary>How one met, away from the screen.</summary>
public enum ActivityKind { Call, Meeting, Letter }
