using Filon.Privacy;

namespace Filon.Server.Privacy;

/// <summary>The register as it stands, and what people said for it.</summary>
public sealed record RegisterPage(Register Register, Controller Controller);
