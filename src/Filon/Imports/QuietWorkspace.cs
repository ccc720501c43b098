using NodaTime;

namespace Filon.Imports;

/// <summary>When something last came into a workspace.</summary>
/// <param name="LastImport">Null: nothing was ever imported.</param>
/// <param name="LastTouch">When the youngest touch happened.</param>
public sealed record QuietWorkspace(string Name, Instant? LastImport, Instant? LastTouch);
