namespace Filon.Imports.Formats;

/// <summary>A link to another block, by the bytes of its CID in hexadecimal.</summary>
internal sealed record CborLink(string Cid);
