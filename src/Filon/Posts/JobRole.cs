namespace Filon.Posts;

/// <summary>A kind of work, told from the words of job titles.</summary>
public sealed record JobRole(string Code, Sentence Name);
