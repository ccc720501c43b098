namespace Filon.Links.UserAgents;

/// <summary>
/// What sends a user agent. Browser: whatever no list knows. Preview: a network that draws a preview of a link. Robot: any other program that says so.
/// Missing: the request does not say.
/// </summary>
public enum AgentKind { Browser, Preview, Robot, Missing }
