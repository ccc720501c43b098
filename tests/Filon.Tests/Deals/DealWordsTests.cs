using System.Net;
using Filon.Server.Deals;
using Filon.Storage;
using Filon.Tests.Measure;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Deals;

/// <summary>A deal is clicked on by its name: there is always one to read.</summary>
public sealed class DealWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \u00a0")]
    [InlineData("\u200b\u200e")]
    [InlineData(null)]
    public void A_name_of_which_nothing_is_seen_is_said_in_words(string? name) => DealWords.Name(name).Fr.ShouldBe("Affaire sans nom");

    [Fact]
    public void Any_other_name_stays_as_it_is() => DealWords.Name("7 licences").ShouldBe(Sentence.Same("7 licences"));

    [Fact]
    public async Task A_deal_without_a_name_can_be_opened_from_the_list_the_journey_and_the_ledger()
    {
        await using var filon = await RunningFilon.StartAsync();
        await MeasureWorld.FillAsync(filon);
        using var viewer = await filon.SignedInAsync(Role.Viewer);
        await filon.Get<Database>().WriteAsync(t => t.ExecuteAsync("update deal set name = @name where workspace_id = @Id and name = 'Five licences'", new { viewer.Workspace.Id, name = "\u200b" }), default);
        var deal = await filon.Get<Database>().SnapshotAsync(t => t.FirstAsync<long>("select id from deal where workspace_id = @Id and name = @name", new { viewer.Workspace.Id, name = "\u200b" }), default);
        foreach (var path in new[] { "deals", $"deals/{deal}", "measure/ledger?model=both" })
            WebUtility.HtmlDecode(await viewer.PageAsync(path)).ShouldContain(">Deal without a name</a>", customMessage: path);
    }
}
