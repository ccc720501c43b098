using Filon.Reciprocity;
using Filon.Server.Api;
using NodaTime;

namespace Filon.Server.Reciprocity;

/// <summary>The accounts of one network that one import lists.</summary>
/// <param name="Import">The number of the import.</param>
/// <param name="File">Its name.</param>
/// <param name="Network">Which network.</param>
/// <param name="MadeAt">When the archive was made.</param>
/// <param name="Followers">Null where the file lists none.</param>
/// <param name="Following">Null where the file does not list them.</param>
public sealed record ArchiveAnswer(Id Import, string File, string Network, Instant MadeAt, long? Followers, long? Following)
{
    internal static ArchiveAnswer Of(Archive archive) => new(archive.ImportId, archive.FileName, archive.Network, archive.MadeAt, archive.Followers, archive.Following);
}
