namespace Filon.Server.Overview;

/// <summary>Something that waits for a person.</summary>
/// <param name="Name">Stable, for programs: <c>agree</c>, <c>confirm</c>...</param>
/// <param name="What">What is missing or unsure, and what that means for the figures.</param>
/// <param name="Act">What to do about it.</param>
/// <param name="Path">Where, below the workspace.</param>
public sealed record ToDo(string Name, Sentence What, Sentence Act, string Path);
