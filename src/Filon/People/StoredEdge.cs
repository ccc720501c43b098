using System.Text.Json;

namespace Filon.People;

/// <summary>An edge as it stands in the database; <paramref name="Detail"/> is the evidence as JSON.</summary>
internal sealed record StoredEdge(long Id, long ProfileA, long ProfileB, string Evidence, string Detail, double Score, string State)
{
    public static StoredEdge Of(long id, IdentityEdge edge) =>
        new(id, edge.A, edge.B, edge.Evidence, Write(edge.Matches), Math.Round(edge.Score, 6), edge.State);

    public static string Write(IReadOnlyList<EvidenceMatch> matches) =>
        JsonSerializer.Serialize(matches.Select(match => match with { Weight = Math.Round(match.Weight, 4) }));

    public static IReadOnlyList<EvidenceMatch> Read(string detail) => JsonSerializer.Deserialize<List<EvidenceMatch>>(detail) ?? [];
}
