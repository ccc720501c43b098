namespace Filon.Imports.X;

/// <summary>One conversation of direct messages: who wrote to whom and when. Of what they wrote only an e-mail address is kept.</summary>
internal sealed class Conversation
{
    public string? Id { get; set; }
    public List<DirectMessage> Messages { get; } = [];
}
