namespace Filon.Imports.Formats;

/// <summary>Every known format, found by its class.</summary>
internal static class KnownFormats
{
    public static IReadOnlyList<KnownFormat> All { get; } =
    [
        .. typeof(KnownFormats).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(KnownFormat)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (KnownFormat)Activator.CreateInstance(type)!),
    ];

    /// <summary>The format whose content this is; of several the one that reads the most of its tables. Null where it is none.</summary>
    public static KnownFormat? Of(OpenedFile file) =>
        All.FirstOrDefault(format => format is not TableFormat && format.Fits(file))
        ?? All.OfType<TableFormat>().Select(format => (Format: format, Tables: format.CountOf(file)))
            .Where(found => found.Tables.Count > 0).OrderByDescending(found => found.Tables).Select(found => found.Format).FirstOrDefault();

    public static KnownFormat? Find(string code) => All.FirstOrDefault(format => format.Format.Code == code);
}
