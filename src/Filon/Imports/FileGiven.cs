namespace Filon.Imports;

/// <summary>A file as somebody hands it over: what it is called, and its bytes.</summary>
public sealed record FileGiven(string Name, Stream Content);
