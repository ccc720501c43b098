namespace Filon.Imports.Zips;

/// <summary>What an archive may hold; beyond it, it is refused before anything is unpacked.</summary>
internal static class ZipLimits
{
    public const int Entries = 500_000;
    public const int WorkbookEntries = 10_000;

    /// <summary>Bytes of one part of an account archive. A very busy account's tweets are under 1 GiB in parts of 100 MiB.</summary>
    public const long Part = 8L << 30;

    /// <summary>Bytes of a whole workbook, unpacked.</summary>
    public const long Workbook = 512L << 20;

    /// <summary>Text packs 5 to 20 times, sheets of zeros 100 times; a bomb 1,000 times.</summary>
    public const long Ratio = 200;

    /// <summary>Under this size the ratio does not matter.</summary>
    public const long Small = 16 << 20;
}
