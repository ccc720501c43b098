namespace Filon.Imports;

/// <summary>A file somebody gave. It is opened several times (to recognise, to preview, to apply); each stream must be seekable.</summary>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    public static ImportSource File(string path) => new(Path.GetFileName(path), () => System.IO.File.OpenRead(path));
}
