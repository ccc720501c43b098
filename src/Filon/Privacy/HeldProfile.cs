using NodaTime;

namespace Filon.Privacy;

/// <summary>What one source says of a person, and which line of which file said it last.</summary>
/// <param name="Import">Null where no file said it.</param>
/// <param name="Format">A file format's code.</param>
public sealed record HeldProfile(
    long Id, string Network, long? Import, string FileName, string Format, string Part, long Line, Instant ReceivedAt, IReadOnlyList<HeldField> Fields);
