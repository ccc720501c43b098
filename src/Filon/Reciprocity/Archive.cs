using NodaTime;

namespace Filon.Reciprocity;

/// <summary>The accounts of one network that one import lists.</summary>
public sealed record Archive
{
    public long ImportId { get; init; }
    public string FileName { get; init; } = "";
    public string Network { get; init; } = "";

    /// <summary>When the archive was made; where it does not say, when it came in.</summary>
    public Instant MadeAt { get; init; }

    /// <summary>How many followed us; null where the file lists no followers.</summary>
    public long? Followers { get; init; }

    /// <summary>How many we followed; null where the file does not list them.</summary>
    public long? Following { get; init; }
}
