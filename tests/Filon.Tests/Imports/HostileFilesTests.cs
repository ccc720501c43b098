using System.Text;
using Filon.Imports;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class HostileFilesTests
{
    private const string Costs = "Date;Montant;Canal;Libellé\n";

    private static string Why(ImportSource source) => FileReader.Recognise(source).Failure.ShouldNotBeNull().Sentence.En;

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("data\\..\\..\\evil.js")]
    [InlineData("C:evil.js")]
    public void A_name_that_leaves_the_archive_refuses_it(string name) =>
        Why(Given.Zip(("data/account.js", "[]"), (name, "x"))).ShouldContain("points outside");

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked() =>
        Why(Given.Zip(("data/tweets.js", "[" + new string(' ', 40_000_000) + "]"))).ShouldContain("unpacks to far more");

    [Fact]
    public void A_workbook_bomb_is_refused_before_it_is_opened() =>
        Why(Given.Zip(("xl/workbook.xml", "<a/>"), ("xl/worksheets/sheet1.xml", new string(' ', 40_000_000)))).ShouldContain("unpacks to far more");

    [Fact]
    public void A_part_that_unpacks_to_more_than_it_declares_is_stopped()
    {
        var text = "window.YTD.tweets.part0 = [ " + string.Join(',', Enumerable.Repeat("{\"tweet\":{\"id\":\"1\"}}", 60_000)) + " ]";
        var bytes = Given.ZipBytes(("data/tweets.js", text));
        var declared = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(declared + 24, 4), 1000).ShouldBeTrue();
        var refusals = Given.Refusals(Given.Bytes("bomb.zip", bytes));
        refusals[^1].Stops.ShouldBeTrue();
        refusals.Count.ShouldBeLessThan(60_000);
    }

    [Fact]
    public void A_zip_of_zips_is_never_opened_twice()
    {
        var inner = Encoding.Latin1.GetString(Given.ZipBytes(("data/tweets.js", "[]")));
        Why(Given.Zip(("inner.zip", inner))).ShouldContain("another zip");
    }

    [Fact]
    public void A_damaged_zip_is_refused_in_a_sentence() =>
        Why(Given.Bytes("cut.zip", Given.ZipBytes(("data/tweets.js", new string('x', 5000)))[..60])).ShouldContain("damaged");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public void An_empty_file_is_refused_in_a_sentence(string text) => Why(Given.Csv(text)).ShouldContain("empty");

    [Fact]
    public void A_header_alone_is_a_sheet_of_no_lines() => Given.Rows(Given.Csv(Costs)).ShouldBeEmpty();

    [Fact]
    public void Null_bytes_are_no_text() => Why(Given.Bytes("x.bin", [1, 2, 0, 4, 5, 10, 7])).ShouldContain("null byte");

    [Fact]
    public void Two_encodings_in_one_file_are_refused_with_the_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Costs + string.Concat(Enumerable.Repeat("12/03/2026;10;é;é\n", 20))), 0xE9, 0x0A];
        Why(Given.Bytes("mixed.csv", bytes)).ShouldContain("line 22");
    }

    [Fact]
    public void A_giant_line_stops_the_reading_in_a_sentence()
    {
        var refusal = Given.Refusals(Given.Csv(Costs + "12/03/2026;10;X;court\n12/03/2026;10;X;" + new string('x', 2_000_000) + "\n12/03/2026;10;X;\n"))[^1];
        (refusal.Reason, refusal.Stops, refusal.Position.Line).ShouldBe((RefusalReason.TooLarge, true, 3));
    }

    [Fact]
    public void A_quotation_mark_never_closed_stops_the_reading_in_a_sentence()
    {
        var refusal = Given.Refusals(Given.Csv(Costs + "12/03/2026;10;X;court\n12/03/2026;10;X;\"ouvert\n12/03/2026;10;X;\n")).ShouldHaveSingleItem();
        (refusal.Reason, refusal.Stops, refusal.Position.Line).ShouldBe((RefusalReason.Truncated, true, 3));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://evil.example\"\",\"\"ici\"\")")]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("+cmd|' /C calc'!A0")]
    public void A_formula_is_refused_where_a_name_should_stand(string formula) =>
        Given.Refusals(Given.Csv(Costs + $"12/03/2026;10;X;\"{formula}\"\n")).ShouldHaveSingleItem().Reason.ShouldBe(RefusalReason.Formula);

    [Theory]
    [InlineData("-M- communication", "-M- communication")]
    [InlineData("@home", "@home")]
    [InlineData("=\"\"007\"\"", "007")]
    public void What_only_looks_like_a_formula_is_kept(string written, string kept) =>
        Given.Records<CostRecord>(Given.Csv(Costs + $"12/03/2026;-10;X;\"{written}\"\n")).ShouldHaveSingleItem().Label.ShouldBe(kept);

    [Fact]
    public void Each_bad_line_says_what_is_wrong_with_it_and_the_others_are_taken()
    {
        var rows = Given.Rows(Given.Csv(Costs + "hier;10;X;\n12/03/2026;dix;X;\n;10;X;\n12/03/2026;;X;\n12/03/2026;10;X;;de trop\n12/03/2026;10;X\n"));
        rows.Select(r => r.Refusal).OfType<Refusal>().Select(r => (r.Position.Line, r.Reason)).ShouldBe(
            [(2, RefusalReason.Date), (3, RefusalReason.Number), (4, RefusalReason.Missing), (5, RefusalReason.Missing), (6, RefusalReason.Columns)]);
        rows.Single(r => r.Record is not null).Position.Line.ShouldBe(7);
    }

    [Fact]
    public void Line_numbers_hold_across_quoted_line_breaks_and_empty_lines()
    {
        var rows = Given.Rows(Given.Csv(Costs + "12/03/2026;10;X;\"deux\r\nlignes\"\r\n\r\n12/03/2026;10;Y;\r\n"));
        rows.Select(r => r.Position.Line).ShouldBe([2, 5]);
        ((CostRecord)rows[0].Record!).Label.ShouldBe("deux\r\nlignes");
    }

    [Fact]
    public void A_customer_named_Total_is_no_line_of_totals()
    {
        var rows = Given.Rows(Given.Csv("Client;Date de facture;Montant\nTotal SA;12/03/2026;10\nTotal mars;;10\n"));
        rows.Select(r => r.Record).OfType<DealRecord>().ShouldHaveSingleItem().CompanyName.ShouldBe("Total SA");
        rows.ShouldContain(r => r.Note != null && r.Note.Reason == NoteReason.Total);
    }

    [Fact]
    public void One_part_of_an_archive_asks_for_the_whole() =>
        Why(Given.Csv("window.YTD.tweets.part0 = [ ]")).ShouldContain("give the whole zip");

    [Fact]
    public void A_line_that_names_nobody_is_refused() =>
        Given.Refusals(Given.Csv("person,time,channel\n,2026-03-12,X\n")).ShouldHaveSingleItem().Reason.ShouldBe(RefusalReason.Nobody);
}
