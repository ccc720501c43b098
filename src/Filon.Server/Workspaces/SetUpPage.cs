namespace Filon.Server.Workspaces;

/// <summary>What the set-up page shows: what was typed and what is wrong with it.</summary>
public sealed record SetUpPage(SetUpForm Form, Failure? Failure);
