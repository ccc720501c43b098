namespace Filon.Imports.X;

/// <summary>One conversation of direct messages: who wrote to whom and when. What they wrote is not read.</summary>
internal sealed class Conversation
{
    public string? Id { get; set; }
    public List<DirectMessage> Messages { get; } = [];
}
