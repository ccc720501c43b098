using System.Net;
using System.Text.Json;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Shouldly;

namespace Filon.Tests.Measure.Returns;

public sealed class ReturnsPagesTests
{
    [Fact]
    public async Task The_roi_page_shows_the_table_explains_the_30_June_rule_and_leads_to_the_lines()
    {
        await using var filon = await StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);

        var page = await ReadAsync(reader, "measure/roi?on=2026-06-30");
        page.ShouldContain("€6,200");
        page.ShouldContain("€11,000");
        page.ShouldContain("−11%");
        page.ShouldContain("only leads created up to 1 April 2026");
        page.ShouldContain("too young to judge");
        page.ShouldContain("/w/acme/measure/roi/lines?on=2026-06-30&name=blog");

        var lines = await ReadAsync(reader, "measure/roi/lines?on=2026-06-30&name=blog");
        lines.ShouldContain("€11,000.00");
        lines.ShouldContain("Acme again");
        lines.ShouldNotContain("Cox");
        (await ReadAsync(reader, "measure/roi/lines?on=2026-06-30&month=2026-05")).ShouldContain("Brun");
    }

    [Fact]
    public async Task In_French_the_same_figures_are_written_as_the_French_write_them()
    {
        await using var filon = await StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer, language: "fr");

        var page = await ReadAsync(reader, "measure/roi?on=2026-06-30");
        page.ShouldContain("seuls les leads créés jusqu’au 1 avril 2026");
        page.ShouldContain("11\u202f000\u00a0€");
        (await ReadAsync(reader, "measure/coca?on=2026-06-30&length=quarter")).ShouldContain("2026-Q2");
    }

    [Fact]
    public async Task Coca_tlv_and_the_empty_pages_answer()
    {
        await using var filon = await StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);
        var coca = await ReadAsync(reader, "measure/coca?on=2026-06-30");
        coca.ShouldContain("€1,500");
        coca.ShouldContain("none yet");
        (await ReadAsync(reader, "measure/coca?on=2026-06-30&lag=cycle&length=quarter")).ShouldContain("€1,900");
        (await ReadAsync(reader, "measure/tlv?by=channel")).ShouldContain("€7,000");

        using var stranger = await filon.SignedInAsync(Role.Viewer, "Elsewhere");
        (await ReadAsync(stranger, "measure/roi?on=2026-06-30")).ShouldContain("Nothing to compare yet");
        (await ReadAsync(stranger, "measure/coca")).ShouldContain("No cost and no customer yet");
        (await ReadAsync(stranger, "measure/tlv")).ShouldContain("No customer yet");
        (await stranger.GetAsync("/w/acme/measure/roi")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_api_and_the_files_say_what_the_page_says()
    {
        await using var filon = await StartAsync();
        using var reader = await filon.SignedInAsync(Role.Viewer);

        var roi = JsonDocument.Parse(await ReadAsync(reader, "/api/v1/w/acme/measure/roi?on=2026-06-30")).RootElement;
        roi.GetProperty("maturity").GetProperty("lastJudgedDay").GetString().ShouldBe("2026-04-01");
        roi.GetProperty("total").GetProperty("cost").GetProperty("minor").GetInt64().ShouldBe(6_800_00);
        roi.GetProperty("rows")[0].GetProperty("newCustomers").GetDouble().ShouldBe(1.5);
        (await ReadAsync(reader, "measure/roi.csv?on=2026-06-30")).ShouldContain("Blog,6200.00,11000.00,5500.00,-0.112903,0.516129,0.09375,1.5,4133.33,");
        JsonDocument.Parse(await ReadAsync(reader, "/api/v1/w/acme/measure/coca?on=2026-06-30&length=year")).RootElement
            .GetProperty("periods")[0].GetProperty("total").GetProperty("coca").GetProperty("minor").GetInt64().ShouldBe(3_400_00);
        JsonDocument.Parse(await ReadAsync(reader, "/api/v1/w/acme/measure/tlv")).RootElement.GetProperty("total").GetProperty("customers").GetInt32().ShouldBe(2);
        (await ReadAsync(reader, "measure/coca.csv?on=2026-06-30")).ShouldContain("2026-Q1,,3800.00,");
        (await ReadAsync(reader, "measure/tlv.csv")).ShouldContain("Total,2,2,7000.00");
    }

    private static async Task<string> ReadAsync(Browsing someone, string path) => WebUtility.HtmlDecode(await someone.PageAsync(path));

    private static async Task<RunningFilon> StartAsync()
    {
        var filon = await RunningFilon.StartAsync();
        var workspace = await filon.WorkspaceAsync();
        await TinyCompanyInStore.WriteAsync(filon.Get<Database>(), filon.Get<Ids>(), workspace.Id);
        return filon;
    }
}
