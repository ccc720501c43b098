namespace Filon.Privacy;

/// <summary>What erasing a person would do.</summary>
/// <param name="Name">To be typed as it stands, so that nobody is erased by a slip.</param>
/// <param name="Goes">How many rows of each table lose every word of this person.</param>
/// <param name="Deals">Stay for the accounts, without this person's name.</param>
/// <param name="Files">Uploaded files that go from the disk.</param>
/// <param name="IsOwn">The workspace's own account: it is not erased.</param>
public sealed record ErasurePreview(
    long Person, string Name, IReadOnlyDictionary<string, long> Goes, long Deals, IReadOnlyList<(long Id, string FileName)> Files, bool IsOwn);
