namespace Filon.Server.Events;

/// <summary>Touches of files that may be tied to an event, twenty names at most.</summary>
/// <param name="Items">The most first.</param>
public sealed record ScansAnswer(IReadOnlyList<ScanAnswer> Items);
