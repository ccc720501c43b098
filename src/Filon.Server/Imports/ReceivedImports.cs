namespace Filon.Server.Imports;

/// <summary>The imports of the files just given, in their order.</summary>
public sealed record ReceivedImports(IReadOnlyList<ImportAnswer> Items);
