using Filon.Links.Devices;

namespace Filon.Links.UserAgents;

/// <summary>What a user agent's text says: who sends it, and on what device.</summary>
/// <param name="Name">The network or the robot, as its list names it; null for a browser.</param>
public sealed record UserAgent(string Text, AgentKind Kind, string? Name)
{
    /// <summary>The kind alone, which costs less than the rest: for the rules of a link.</summary>
    public DeviceKind DeviceKind => DeviceReader.Kind(Text);

    /// <summary>Worked out the first time it is asked for.</summary>
    public Device Device => field ??= DeviceReader.Of(Text);
}
