using Filon.Costs;
using Filon.Measure;
using Filon.Measure.Agreement;
using Filon.Money;
using Filon.Workspaces;
using NodaTime;

namespace Filon.Demonstration;

/// <summary>How the simulated company counts: what its people would have typed in, since no file says it.</summary>
public sealed class Method(RoleRateStore rates, MeasureSettingsStore settings, MethodChange change, AgreementStore agreement, TimeProvider clock)
{
    /// <summary>What hosting and support leave of a licence.</summary>
    private const double Margin = 0.78;

    /// <summary>What an hour costs, charges included: the files say how many hours, not what they cost.</summary>
    private static readonly (string Role, long Cents)[] Hourly = [("Community manager", 34_00), ("Commercial", 46_00), ("Chef de produit", 42_00)];

    private static readonly (Department Department, string Who, string Note, int DaysLater)[] Agreed =
    [
        (Department.Marketing, "Camille Rondel", "Ce qui fait connaître et ce qui convertit comptent autant.", 0),
        (Department.Sales, "Hélène Vasseur", "D’accord, si les appels restent visibles dans les parcours.", 1),
        (Department.Finance, "Marc Delaunay", "Marge brute de 78 %, revue à chaque clôture.", 6),
    ];

    /// <summary>Once: a workspace where somebody agreed on a method before is left as it is.</summary>
    public async Task AdoptAsync(Workspace workspace, CancellationToken cancel)
    {
        if ((await agreement.ListAsync(workspace.Id, cancel)).Count > 0) return;
        foreach (var (role, cents) in Hourly)
            await rates.PutAsync(workspace.Id, new RoleRate(role, new YearMonth(2020, 1), new Amount(cents, workspace.Currency)), cancel);
        var method = await settings.ReadAsync(workspace.Id, cancel) with { Margin = Margin };
        await change.RunAsync(workspace.Id, method, cancel);
        var meeting = Calendar.For(clock).First.PlusMonths(Calendar.Months / 2).PlusDays(8);
        foreach (var (department, who, note, later) in Agreed)
        {
            var at = meeting.PlusDays(later).At(new LocalTime(10, 0)).InZoneLeniently(Calendar.Zone).ToInstant();
            await agreement.ApproveAsync(workspace.Id, method.Model, department, (who, note, at), cancel);
        }
    }
}
