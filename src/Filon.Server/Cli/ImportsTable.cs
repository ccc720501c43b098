using Filon.Imports;
using Filon.Server.Imports;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary>Imports as a table in a terminal.</summary>
internal static class ImportsTable
{
    public static void Write(CommandContext context, IReadOnlyList<Import> imports)
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Import", "Import"), context.Say("File", "Fichier"), context.Say("Format", "Format"), context.Say("State", "État") })
            table.AddColumn(heading);
        table.AddNumbers(Enum.GetValues<RowAction>().Select(action => ImportWords.Of(action).In(context.Language)));
        foreach (var import in imports) table.AddRow(Row(context, import));
        CliTable.Write(context, table);
    }

    private static string[] Row(CommandContext context, Import import) =>
    [
        import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Markup.Escape(import.FileName),
        Markup.Escape(FileFormats.Find(import.Format).Name.In(context.Language)), ImportWords.Of(import.State).In(context.Language),
        .. new[] { import.Added, import.Changed, import.Ignored, import.Refused }.Select(count => count.ToString("N0", context.Language.Culture())),
    ];
}
