using Filon.Server.Api;

namespace Filon.Server.People;

/// <summary>The line of a file that said something.</summary>
/// <param name="Import">The import that brought it.</param>
/// <param name="File">The file's name.</param>
/// <param name="Part">The sheet or the file within.</param>
/// <param name="Line">From 1.</param>
public sealed record SourceAnswer(Id Import, string File, string Part, long Line);
