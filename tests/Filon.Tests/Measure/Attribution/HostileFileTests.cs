using System.Globalization;
using System.Text;
using Filon.Measure.Attribution;
using Filon.Measure.Attribution.Files;
using Shouldly;
using Xunit;

namespace Filon.Tests.Measure.Attribution;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("path,total_conversions\n", "There is nothing after the header.")]
    [InlineData("foo,bar\n1,2\n", "line 1: the header is not known.")]
    [InlineData("path,total_conversions\na,-1\n", "line 2: “-1” is negative.")]
    [InlineData("path,total_conversions\na,NaN\n", "line 2: “NaN” is not a number.")]
    [InlineData("path,total_conversions\na,1e400\n", "line 2: “1e400” is more than Filon counts.")]
    [InlineData("path,total_conversions\na,1\nb,1,2\n", "line 3: has 3 fields where the header has 2.")]
    [InlineData("path,total_conversions\na > > b,1\n", "line 2: has a step without a channel.")]
    [InlineData("path,total_conversions\na,1\n\"b,2\nc,3\n", "line 3: a quote opens here and never closes.")]
    [InlineData("path,total_conversions\n\"a\nb\",1\nc,x\n", "line 4: “x” is not a number.")]
    [InlineData("path,total_conversions\n(unattributed),1\n", "line 2: “(unattributed)” is the name")]
    [InlineData("person,time,channel\np,05/03/2025,a\n", "line 2: “05/03/2025” is not an ISO time")]
    [InlineData("person,time,channel\np,2025-02-29,a\n", "line 2: “2025-02-29” is not an ISO time")]
    [InlineData("person,time,channel\n,2025-02-28,a\n", "line 2: names no person.")]
    [InlineData("person,time,channel\np,2025-02-28,\n", "line 2: has neither a channel nor a conversion.")]
    [InlineData("person,time,channel,kind\np,2025-02-28,a,gift\n", "line 2: “gift” is not a kind")]
    [InlineData("person,time,channel,value\np,2025-02-28,a,5\n", "line 2: has a value but no conversion.")]
    public void What_cannot_be_read_is_refused_with_its_line(string text, string sentence) =>
        Expected.Refusal(text).ShouldHaveSingleItem().ShouldStartWith(sentence);

    [Fact]
    public void At_most_ten_lines_are_named() =>
        Expected.Refusal("path,total_conversions\n" + string.Concat(Enumerable.Repeat("a,x\n", 50))).Length.ShouldBe(10);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_with_their_line()
    {
        byte[] text = [.. "path,total_conversions\na,1\n"u8, .. "caf\u00e9,1\n".Select(c => (byte)c)];
        Expected.Refusal(text).ShouldBe(["line 3: is not in UTF-8. Save the file as “CSV UTF-8”."]);
        Expected.Refusal(Encoding.Unicode.GetBytes("path,total_conversions\na,1\n")).Single().ShouldContain("UTF-16");
    }

    [Theory]
    [InlineData("\uFEFFpath,total_conversions,total_conversion_value\r\n\"a > b\",\"1,234\",\"2,000.50\"\r\n", 1234, 2000.5)]
    [InlineData("path;total_conversions;total_conversion_value\na > b;1 234;2 000,50 €", 1234, 2000.5)]
    [InlineData("Path\tTotal Conversions\tValue\na>b\t1234\t2000.5\n", 1234, 2000.5)]
    [InlineData("# All Web Site Data\n# 20250101-20250131\n\nMCFChannelGroupingPath,Conversions,Conversion Value\na > b,\"1,000\",$2000.50\na>b,234,$0\n,\"1,234\",$2000.50\n\nDay Index,Conversions\n1/1/25,9\n", 1234, 2000.5)]
    public void Spreadsheets_and_Google_Analytics_are_understood(string text, double conversions, double value)
    {
        var rows = Expected.ReportOf(text).Of(Model.Last);
        rows.Keys.ShouldBe(["a", "b"]);
        (rows["b"].Conversions, rows["b"].Value).ShouldBe((conversions, value));
    }

    [Fact]
    public void Names_keep_their_accents_quotes_and_line_breaks()
    {
        var rows = Expected.ReportOf("path,total_conversions\n\"Télé \"\"2\"\" > 広告 > 🎯, etc.\",1\n").Of(Model.Linear);
        rows.Keys.ShouldBe(["Télé \"2\"", "広告", "🎯, etc."], ignoreOrder: true);
    }

    [Fact]
    public void Columns_of_touches_come_in_any_order_and_case()
    {
        var rows = Expected.ReportOf("Value,CHANNEL,Conversion,Time,Person\n10,a,1,2025-01-01T00:00:00.123456+01:00,p\n").Of(Model.First);
        (rows["a"].Conversions, rows["a"].Value).ShouldBe((1, 10));
    }

    [Fact]
    public void One_channel_takes_everything_under_every_model()
    {
        foreach (var model in Expected.ReportOf("path,total_conversions,total_conversion_value,total_null\na > a > a,7,70,3\n").Models)
            if (model.Model != Model.ShapleyRate) (Math.Round(model.Rows.Single().Conversions, 9), Math.Round(model.Rows.Single().Value, 9)).ShouldBe((7, 70));
            else model.Rows.Single().Rate.ShouldBe(0.7);
    }

    [Fact]
    public void Paths_of_four_hundred_touches_are_attributed()
    {
        var chance = new Random(7);
        var text = new StringBuilder("path,total_conversions,total_null\n");
        for (var i = 0; i < 50; i++)
            text.AppendLine(CultureInfo.InvariantCulture, $"{string.Join(" > ", Enumerable.Range(0, 400).Select(_ => (char)('a' + chance.Next(12))))},{i % 3},1");
        foreach (var model in Expected.ReportOf(text.ToString()).Models.Where(model => model.Model != Model.ShapleyRate))
            model.Rows.Sum(row => row.Conversions).ShouldBe(49, 1e-6, model.Model.Name());
    }

    [Fact]
    public void Three_thousand_channels_are_attributed_by_every_model()
    {
        var chance = new Random(7);
        var text = new StringBuilder("path,total_conversions,total_conversion_value,total_null\n");
        for (var i = 0; i < 6000; i++)
        {
            var steps = Enumerable.Range(0, chance.Next(1, 8)).Select(step => $"c{(step == 0 ? i % 3000 : chance.Next(3000))}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{string.Join(" > ", steps)},{i % 2},{i % 2 * 3},{chance.Next(5)}");
        }
        foreach (var model in Expected.ReportOf(text.ToString()).Models.Where(model => model.Model != Model.ShapleyRate))
        {
            model.Rows.Count.ShouldBe(3000);
            model.Rows.Sum(row => row.Conversions).ShouldBe(3000, 1e-6, model.Model.Name());
        }
    }

    [Fact]
    public void A_file_read_in_halves_says_what_it_says_read_as_a_stream()
    {
        var path = Path.Combine(Path.GetTempPath(), $"filon-halves-{Guid.NewGuid():N}.csv");
        var chance = new Random(7);
        using (var file = new StreamWriter(path))
        {
            file.WriteLine("person,time,channel,conversion,value");
            for (var i = 0; i < 250_000; i++)
                file.WriteLine($"person number {chance.Next(40_000)},2025-{chance.Next(1, 13):00}-{chance.Next(1, 29):00}T10:00:00Z,\"channel\n{chance.Next(5)}\",{(chance.Next(9) == 0 ? "1,2" : ",")}");
        }
        try
        {
            var halves = Expected.Report(path);
            using var stream = File.OpenRead(path);
            var whole = AttributionFile.Read(stream, new AttributionOptions()).Value;
            foreach (var model in whole.Models)
                foreach (var row in model.Rows)
                {
                    halves.Of(model.Model)[row.Channel].Conversions.ShouldBe(row.Conversions, 1e-6, model.Model.Name());
                    (halves.Of(model.Model)[row.Channel].Rate ?? 0).ShouldBe(row.Rate ?? 0, 1e-12);
                }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("/there/is/no/such.csv", "There is no file")]
    [InlineData("/", "is a folder")]
    public void What_is_not_a_file_is_said_so(string path, string sentence) =>
        AttributionFile.Read(path, new AttributionOptions()).Failure!.Sentence.En.ShouldContain(sentence);
}
