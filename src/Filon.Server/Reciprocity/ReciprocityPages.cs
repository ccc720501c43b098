using Filon.Reciprocity;
using Filon.Server.Shell;

namespace Filon.Server.Reciprocity;

/// <summary>The pages of two archives compared.</summary>
internal static class ReciprocityPages
{
    public static Sentence Title { get; } = new("Reciprocity", "Réciprocité");

    public static async Task<IResult> CompareAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, FollowerCosts costs, CancellationToken cancel) =>
        Page.Of<ReciprocityView, ReciprocityPage>(visit, Title, await ReadAsync(ask, visit, circle, costs, cancel));

    public static async Task<IResult> AccountsAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel) =>
        await AccountsOfAsync(ask, visit, circle, ((ask.PageShown - 1) * CircleAccountsPage.PageSize, CircleAccountsPage.PageSize), cancel) is { Succeeded: true } found
            ? Page.Of<CircleAccountsView, CircleAccountsPage>(visit, ReciprocityWords.Name(found.Value.Movement), found.Value) : Page.Failure(visit, Untold);

    public static async Task<IResult> DownloadAccountsAsync([AsParameters] CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel)
    {
        if (await AccountsOfAsync(ask, visit, circle, All, cancel) is not { Succeeded: true } found) return Page.Failure(visit, Untold);
        var table = new CsvTable(visit.Language, new("Network", "Réseau"), new("Account", "Compte"), new("Name", "Nom"), new("Handle", "Identifiant"), new("Company", "Entreprise"), new("Stage", "Étape"));
        foreach (var account in found.Value.Shown)
        {
            var card = found.Value.Cards.GetValueOrDefault(account);
            table.Add(found.Value.Ask.Network, account, card?.Name, card?.Handle, card?.Company, card?.Stage);
        }

        return table.Download($"{ReciprocityWords.Code(found.Value.Movement)}.csv");
    }

    internal static async Task<ReciprocityPage> ReadAsync(CircleAsk ask, Visit visit, Circle circle, CancellationToken cancel)
    {
        var archives = await circle.ArchivesAsync(visit.Workspace.Id, cancel);
        var network = ask.NetworkOf(archives);
        return new(
            ask with { Network = network }, archives,
            network is null ? null : await circle.CompareAsync(visit.Workspace.Id, network, (ask.Earlier, ask.Later), cancel))
        {
            Bounds = await circle.BoundsAsync(visit.Workspace.Id, cancel),
        };
    }

    internal static async Task<ReciprocityPage> ReadAsync(CircleAsk ask, Visit visit, Circle circle, FollowerCosts costs, CancellationToken cancel)
    {
        var page = await ReadAsync(ask, visit, circle, cancel);
        return page with { Cost = page.Comparison is { } two ? await costs.ReadAsync(visit.Workspace, two, cancel) : null };
    }

    /// <summary>Every account of a set, for a file or a program.</summary>
    internal static (int Skip, int Take) All { get; } = (0, int.MaxValue);

    internal static async Task<Outcome<CircleAccountsPage>> AccountsOfAsync(CircleAsk ask, Visit visit, Circle circle, (int Skip, int Take) part, CancellationToken cancel)
    {
        var page = await ReadAsync(ask, visit, circle, cancel);
        if (ask.Movement is not { } movement || page.Comparison is not { } two || !two.Knows(movement)) return Untold;
        var shown = await circle.AccountsAsync(visit.Workspace.Id, two, movement, part, cancel);
        return new CircleAccountsPage(
            page.Ask, movement, two, shown,
            part == All ? await circle.CardsAsync(visit.Workspace.Id, page.Ask.Network!, cancel) : await circle.CardsAsync(visit.Workspace.Id, page.Ask.Network!, shown, cancel));
    }

    internal static Failure Untold { get; } = new(FailureKind.NotFound, "The archives do not tell this.", "Les archives ne le disent pas.");
}
