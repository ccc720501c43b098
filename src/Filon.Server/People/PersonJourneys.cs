using Filon.Deals;
using Filon.Measure.Attribution;
using Filon.People;

namespace Filon.Server.People;

/// <summary>Journeys under the model asked for, else the one in force, with the deals beside.</summary>
internal sealed class PersonJourneys(JourneyQuery journeys, DealQuery deals)
{
    /// <summary>The models whose lines the ledger keeps; Shapley's closed form is the equal split over distinct channels and shares its lines.</summary>
    public static IReadOnlyList<(string Value, Sentence Text)> Models { get; } =
        [.. Filon.Measure.Attribution.Models.DealByDeal.Where(model => model is not (Model.ShapleySum or Model.ShapleyOrdered)).Select(model => (model.Name(), ModelWords.Of(model).Name))];

    public async Task<(Journey Journey, IReadOnlyList<DealLine> Deals)> OfPersonAsync(long workspace, long person, string? model, CancellationToken cancel) =>
        (await journeys.OfPersonAsync(workspace, person, await ModelAsync(workspace, model, cancel), cancel),
            (await deals.ListAsync(workspace, new DealFilter { Person = person }, cancel)).Items);

    public async Task<(Journey Journey, ListOf<DealLine> Deals)> OfCompanyAsync(long workspace, long company, string? model, CancellationToken cancel) =>
        (await journeys.OfCompanyAsync(workspace, company, await ModelAsync(workspace, model, cancel), cancel),
            await deals.ListAsync(workspace, new DealFilter { Company = company }, cancel));

    private async Task<string> ModelAsync(long workspace, string? asked, CancellationToken cancel)
    {
        if (Models.Any(model => model.Value == asked)) return asked!;
        var inForce = await journeys.ModelAsync(workspace, cancel);
        return Models.Any(model => model.Value == inForce) ? inForce : Model.LinearDistinct.Name();
    }
}
