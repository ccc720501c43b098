using Filon.Reciprocity;
using Filon.Server.Shell;

namespace Filon.Server.Reciprocity;

/// <summary>Who follows back: by month, by what is known of the accounts, and the follows behind each figure.</summary>
internal static class FollowBackPages
{
    private static readonly Sentence Title = new("Follow-back", "Retours d’abonnement");

    public static async Task<IResult> ShowAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel) =>
        Page.Of<FollowBackView, FollowBackPage>(visit, Title, await ReadAsync(ask, visit, circle, cancel));

    public static async Task<IResult> LinesAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel) =>
        await ReadAsync(ask, visit, circle, cancel) is { Report: not null } page
            ? Page.Of<FollowLinesView, FollowBackPage>(visit, new("The follows behind this figure", "Les abonnements derrière ce chiffre"), await WithOthersAsync(page, visit, circle, cancel))
            : Page.Failure(visit, ReciprocityPages.Untold);

    public static async Task<IResult> DownloadAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel) =>
        await ReadAsync(ask, visit, circle, cancel) is { Report: { } report } ? Csv(report, visit.Language).Download("follow-back.csv") : Page.Failure(visit, ReciprocityPages.Untold);

    internal static async Task<FollowBackPage> ReadAsync(CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel)
    {
        var archives = await circle.ArchivesAsync(visit.Workspace.Id, cancel);
        if (ask.NetworkOf(archives) is not { } network) return new(ask, archives, null, null);
        var data = await circle.ReadAsync(visit.Workspace.Id, network, cancel);
        return new(ask with { Network = network }, archives, FollowBackReport.Of(data, ask.Days), data);
    }

    /// <summary>Those that are in no rate, and why, where they are asked for.</summary>
    private static async Task<FollowBackPage> WithOthersAsync(FollowBackPage page, Visit visit, Circle circle, CancellationToken cancel)
    {
        var (history, before, skip) = (page.Report!.History, page.Data!.Before, (page.Ask.PageShown - 1) * CircleAccountsPage.PageSize);
        if (page.Ask.Set is not ("they-began" or "before" or "unwatched")) return page;
        var list = page.Ask.Set switch { "they-began" => history.TheyBegan, "before" => history.Before, _ => history.Unwatched };
        if (page.Ask.Set != "before") before = 0;
        IReadOnlyList<string> older = skip < before ? await circle.BeforeAsync(visit.Workspace.Id, page.Data, (skip, CircleAccountsPage.PageSize), cancel) : [];
        IReadOnlyList<string> shown = [.. older, .. list.Skip(Math.Max(0, skip - before)).Take(CircleAccountsPage.PageSize - older.Count)];
        return page with
        {
            Others = new(shown, skip + shown.Count < before + list.Count), OthersCount = before + list.Count,
            OtherCards = await circle.CardsAsync(visit.Workspace.Id, page.Data.Network, shown, cancel),
        };
    }

    internal static CsvTable Csv(FollowBackReport report, Language language)
    {
        var table = new CsvTable(
            language, new("Group", "Groupe"), new("Value", "Valeur"), new("Follows", "Abonnements"), new("Followed back", "Avec retour"), new("Who began unknown", "Initiative inconnue"),
            new("Rate", "Taux"), new("Low", "Bas"), new("High", "Haut"), new("Verdict", "Verdict"));
        Add(new("All", "Tous"), null, report.Total);
        foreach (var (month, rate) in report.Cohorts) Add(new("Month", "Mois"), Sentence.Same(month.ToString("uuuu-MM", null)), rate);
        foreach (var segment in Enum.GetValues<Segment>())
            foreach (var (value, rate) in report.By(segment)) Add(ReciprocityWords.Name(segment), ReciprocityWords.Value(segment, value), rate);
        return table;

        void Add(Sentence group, Sentence? value, FollowBackRate rate) =>
            table.Add(group, value, rate.Follows, rate.Back, rate.Unordered, rate.Rate, rate.Low, rate.High, Verdict(rate.Verdict));
    }

    internal static Sentence Verdict(RateVerdict verdict) => verdict switch
    {
        RateVerdict.Said => new("judged", "jugé"),
        RateVerdict.Few => new("few", "trop peu"),
        _ => new("too early to say", "trop tôt pour le dire"),
    };
}
