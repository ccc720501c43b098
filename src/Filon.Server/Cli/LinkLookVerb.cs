using System.CommandLine;
using Filon.Links.Elsewhere;
using Filon.Links.Making;
using Filon.Server.Links;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon link look ADDRESS</c>: where anybody's short link leads, and who else shares that.</summary>
internal static class LinkLookVerb
{
    public static Command Build(CommandContext context)
    {
        var address = new Argument<string>("ADDRESS") { Description = context.Say("Anybody’s short link", "Le lien court de n’importe qui") };
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var verb = new Command("look", context.Say("Where anybody’s short link leads", "Où mène le lien court de n’importe qui")) { address, workspace, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var rules = await new LinkDesk(services.GetRequiredService<LinkRulesReader>(), context.Settings, null).RulesAsync(found.Value, cancel);
            var looked = await services.GetRequiredService<LookElsewhere>().LookAsync(found.Value.Id, parsed.GetValue(address), rules, null, cancel);
            if (!looked.Succeeded) return context.Fail(looked.Failure);
            var answer = ForeignLinkAnswer.Of(await services.GetRequiredService<ForeignLinkReader>().ReadAsync(found.Value.Id, looked.Value, cancel));
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(answer));
            else Write(context, looked.Value, answer);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, ForeignLink link, ForeignLinkAnswer answer)
    {
        foreach (var hop in answer.Hops) context.Output.WriteLine($"→ {hop}");
        context.Output.WriteLine(ForeignLinkWords.Of(link.Outcome).In(context.Language));
        var table = new Table().RoundedBorder().AddColumn(context.Say("Where", "Où")).AddColumn(context.Say("Who", "Qui")).AddColumn(context.Say("What", "Quoi"));
        foreach (var share in answer.Shares) table.AddRow(Markup.Escape(ForeignLinkWords.OfShare(share.What).In(context.Language)), Markup.Escape(share.Who ?? "–"), Markup.Escape(share.Text));
        if (answer.Shares.Count > 0) CliTable.Write(context, table);
    }
}
