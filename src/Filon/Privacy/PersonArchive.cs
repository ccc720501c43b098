using System.IO.Compression;
using System.Text;
using NodaTime;

namespace Filon.Privacy;

/// <summary>Everything a workspace holds of one person (GDPR art. 15 and 20), with where each piece comes from.</summary>
public sealed record PersonArchive(long Person, string Name, string Workspace, Instant WrittenAt, IReadOnlyList<ArchivePart> Parts)
{
    /// <summary>A zip with <c>person.json</c> for machines and <c>person.html</c> for the person.</summary>
    public void Write(Stream output, Language language)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Add(zip, "person.json", ArchiveJson.Write(this));
        Add(zip, "person.html", ArchiveHtml.Write(this, language));
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
