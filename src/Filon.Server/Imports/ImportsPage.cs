using Filon.Imports;

namespace Filon.Server.Imports;

/// <summary>The list of imports; <paramref name="Failure"/> says what was wrong with files just given.</summary>
public sealed record ImportsPage(IReadOnlyList<Import> Imports, int Number, bool More, Failure? Failure);
