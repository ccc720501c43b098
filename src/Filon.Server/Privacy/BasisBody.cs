using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>On what grounds something of a person is held.</summary>
/// <param name="Basis">The ground.</param>
/// <param name="Field">Of which field alone; left out: of everything.</param>
public sealed record BasisBody(LegalBasis Basis, string Field = "");
