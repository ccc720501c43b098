using System.CommandLine;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon settings</c>: every setting as it is in force, and where it was said. Secrets are masked.</summary>
internal static class SettingsVerb
{
    public static Command Build(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("settings", context.Say("The settings in force, and where each was said", "Les réglages en vigueur, et où chacun a été dit")) { json };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) WriteJson(context);
            else WriteTable(context);
        });
        return verb;
    }

    private static void WriteJson(CommandContext context) => context.Output.WriteLine(CliJson.Write(context.Settings.Values.ToDictionary(
        value => value.Line.Name, value => new { value = value.Shown ?? value.Line.Default.In(context.Language), from = value.Origin ?? "default" })));

    private static void WriteTable(CommandContext context)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn(context.Say("Setting", "Réglage"));
        table.AddColumn(context.Say("In force", "En vigueur"));
        table.AddColumn(context.Say("Said by", "Dit par"));
        table.AddColumn(context.Say("Meaning", "Sens"));
        foreach (var value in context.Settings.Values)
            table.AddRow(
                value.Line.Name, Markup.Escape(value.Shown ?? value.Line.Default.In(context.Language)),
                Markup.Escape(value.Origin ?? context.Say("the default", "la valeur par défaut")), Markup.Escape(value.Line.Meaning.In(context.Language)));
        CliTable.Write(context, table);
    }
}
