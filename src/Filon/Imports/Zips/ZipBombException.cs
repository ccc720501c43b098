namespace Filon.Imports.Zips;

/// <summary>Thrown through a parser that is being fed, and caught where the feeding began: never seen outside the room.</summary>
internal sealed class ZipBombException() : IOException("The part unpacks to more than it declares");
