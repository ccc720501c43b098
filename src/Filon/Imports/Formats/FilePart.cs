namespace Filon.Imports.Formats;

/// <summary>One file inside of an archive.</summary>
/// <param name="Length">As the archive declares it, unpacked; reading past it fails.</param>
internal sealed record FilePart(string Name, long Length, Func<Stream> Open);
