namespace Filon.Server.People;

/// <summary>The stages that the workspace's CRM uses, in the alphabet, fifty at most.</summary>
public sealed record StagesAnswer(IReadOnlyList<string> Items);
