namespace Filon.Imports.Formats;

/// <summary>What to say of an archive that holds nothing Filon knows.</summary>
internal static class UnknownArchive
{
    private static readonly Failure Nothing = new(FailureKind.Invalid,
        "This archive holds neither an archive of a network that Filon knows (X, LinkedIn, Mastodon…) nor a table it recognises. Take the files you want out of it and give them one by one.",
        "Cette archive ne contient ni une archive d’un réseau que Filon connaît (X, LinkedIn, Mastodon…) ni un tableau qu’il reconnaît. Sortez-en les fichiers voulus et donnez-les un par un.");

    private static readonly Failure Nested = new(FailureKind.Invalid,
        "This zip holds another zip: unpack it, and give the zip inside.",
        "Ce zip en contient un autre : décompressez-le, et donnez le zip qui est dedans.");

    public static Failure Of(OpenedFile file) =>
        file.Parts.Any(part => part.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !part.Name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            ? Nested : Nothing;
}
