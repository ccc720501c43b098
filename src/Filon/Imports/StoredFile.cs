namespace Filon.Imports;

/// <summary>A file on the disk: its size in bytes and its SHA-256 in hexadecimal.</summary>
public sealed record StoredFile(long Size, string Sha256);
