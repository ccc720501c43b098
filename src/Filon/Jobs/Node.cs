using NodaTime;

namespace Filon.Jobs;

/// <summary>A program that serves this database.</summary>
/// <param name="Name">Machine and process.</param>
/// <param name="Uploads">The mark in its folder of uploaded files: two nodes that share the folder say the same.</param>
public sealed record Node(string Name, string Uploads, Instant SeenAt);
