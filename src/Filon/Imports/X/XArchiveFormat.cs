using Filon.Imports.Formats;

namespace Filon.Imports.X;

/// <summary>The zip that X sends.</summary>
internal sealed class XArchiveFormat : KnownFormat
{
    public override FileFormat Format => FileFormats.XArchive;

    public override bool Fits(OpenedFile file) => XParts.Of(file.Entries).Any(part => part.Part is XPart.Account or XPart.Tweets);

    public override IEnumerable<ReadRow> Read(OpenedFile file, ReadingHabits habits) => XArchiveReader.Read(file.Entries);
}
