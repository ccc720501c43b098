using System.CommandLine;
using Filon.Links;
using Filon.Links.Figures;
using Filon.Links.Making;
using Filon.Links.Redirects;
using Filon.Server.Links;
using Filon.Workspaces;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon link show CODE</c>: what one link brought, and why its hits count or not.</summary>
internal static class LinkShowVerb
{
    public static Command Build(CommandContext context)
    {
        var code = new Argument<string>("CODE") { Description = context.Say("The code, or the whole short address", "Le code, ou l’adresse courte entière") };
        var (workspace, json) = (LinkVerb.Workspace(context), LinkVerb.Json(context));
        var days = new Option<string>("--days") { DefaultValueFactory = _ => "30", Description = "7 | 30 | 90 | 365 | 0" };
        days.AcceptOnlyFromAmong([.. LinkPeriod.Choices.Select(choice => choice.Value)]);
        var verb = new Command("show", context.Say("What a link brought", "Ce qu’un lien a apporté")) { code, workspace, days, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            if (await LinkAsync(services, found.Value, parsed.GetValue(code)!, cancel) is not { } link) return context.Fail(LinkWords.NotFound);
            var figures = await services.GetRequiredService<LinkReader>().FiguresAsync(found.Value, link, LinkPeriod.Read(parsed.GetValue(days)), cancel);
            var desk = new LinkDesk(services.GetRequiredService<LinkRulesReader>(), context.Settings, null);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { link = LinkAnswer.Of(link, desk), figures = LinkFiguresAnswer.Of(figures) }));
            else Write(context, link, desk, figures);
            return 0;
        });
        return verb;
    }

    private static async Task<Link?> LinkAsync(IServiceProvider services, Workspace workspace, string said, CancellationToken cancel)
    {
        var address = Uri.TryCreate(said, UriKind.Absolute, out var whole) ? whole : null;
        var (host, code) = (address?.Authority ?? "", said.TrimEnd('/').Split('/')[^1]);
        var targets = services.GetRequiredService<LinkTargetStore>();
        var target = await targets.FindAsync(host, code, cancel) ?? await targets.FindAsync("", code, cancel);
        return target?.Workspace == workspace.Id ? await services.GetRequiredService<LinkStore>().FindAsync(workspace.Id, target.Link.Id, cancel) : null;
    }

    private static void Write(CommandContext context, Link link, LinkDesk desk, LinkFigures figures)
    {
        var language = context.Language;
        context.Output.WriteLine($"{desk.AddressOf(link.Host, link.Code)} → {link.Destination}");
        context.Output.WriteLine(Sentence.Format(
            "{0:d MMMM yyyy} to {1:d MMMM yyyy}: {2:N0} hits, {3:N0} clicks of people, {4:N0} unique, {5:N0} by QR code.",
            "Du {0:d MMMM yyyy} au {1:d MMMM yyyy}\u00a0: {2:N0} visites, {3:N0} clics de personnes, {4:N0} uniques, {5:N0} par code QR.",
            figures.Time.Start, figures.Time.End, figures.Sum.Hits, figures.Sum.Clicks, figures.Sum.Uniques, figures.Sum.Scans).In(language));
        var table = new Table().RoundedBorder().AddColumn(context.Say("Why", "Pourquoi")).AddNumbers(LinkWords.Hits.In(language));
        foreach (var step in figures.Steps) table.AddRow(Markup.Escape(LinkWords.Name("step", step.Name).In(language)), $"{step.Hits}");
        if (figures.Steps.Count > 0) CliTable.Write(context, table);
    }
}
