using System.CommandLine;
using Filon.People;
using Filon.Posts;
using Filon.Server.Posts;
using Spectre.Console;

namespace Filon.Server.Cli;

/// <summary><c>filon posts</c>: what was published, the latest first, with what was counted of it.</summary>
internal static class PostsVerb
{
    public static Command Build(CommandContext context)
    {
        var search = new Argument<string?>("SEARCH") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say("Part of the text", "Une partie du texte") };
        var workspace = WorkspaceChoice.Option(context);
        var network = new Option<string?>("--network") { Description = "x | linkedin | mastodon | …" };
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1, Description = context.Say("Fifty posts a page", "Cinquante publications par page") };
        var json = new Option<bool>("--json") { Description = context.Say("One JSON object", "Un objet JSON") };
        var verb = new Command("posts", context.Say("List the posts", "Lister les publications")) { search, workspace, network, page, json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var services = await context.OpenAsync(cancel);
            var found = await WorkspaceChoice.FindAsync(services, parsed.GetValue(workspace), cancel);
            if (!found.Succeeded) return context.Fail(found.Failure);
            var filter = new PostFilter { Search = parsed.GetValue(search), Network = parsed.GetValue(network), Page = parsed.GetValue(page) };
            var posts = await services.GetRequiredService<PostQuery>().ListAsync(found.Value.Id, filter, cancel);
            if (parsed.GetValue(json)) context.Output.WriteLine(CliJson.Write(new { items = posts.Items.Select(PostAnswer.Of), posts.More }));
            else Write(context, posts, found.Value.Zone);
            return 0;
        });
        return verb;
    }

    private static void Write(CommandContext context, ListOf<PostLine> posts, NodaTime.DateTimeZone zone)
    {
        var language = context.Language;
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { context.Say("Day", "Jour"), context.Say("Network", "Réseau"), context.Say("Post", "Publication"), context.Say("Counted", "Mesuré") }) table.AddColumn(heading);
        foreach (var post in posts.Items)
            table.AddRow(
                post.PublishedAt.InZone(zone).Date.ToString("uuuu-MM-dd", language.Culture()), PostWords.Network(post.Network).In(language), Markup.Escape(post.Text),
                Markup.Escape(string.Join(" · ", post.Figures.Select(figure => $"{Metrics.Find(figure.Metric).Name.In(language)} {PostWords.Write(figure, language)}"))));
        CliTable.Write(context, table);
        if (posts.More) context.Error.WriteLine(context.Say("There are more: --page 2.", "Il y en a d’autres\u00a0: --page 2."));
    }
}
