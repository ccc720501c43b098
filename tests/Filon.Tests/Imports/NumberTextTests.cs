using Filon.Imports.Values;
using Filon.Money;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1 234,56", 1234.56)]
    [InlineData("1\u00a0234,56", 1234.56)]
    [InlineData("1\u202f234\u202f567,8", 1234567.8)]
    [InlineData("1,234.56", 1234.56)]
    [InlineData("1.234,56", 1234.56)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData(",5", 0.5)]
    [InlineData("(1 234,5)", -1234.5)]
    [InlineData("-12", -12)]
    [InlineData("−12,50", -12.5)]
    [InlineData("12-", -12)]
    [InlineData("+12", 12)]
    [InlineData("1.1K", 1100)]
    [InlineData("2,5 M", 2500000)]
    [InlineData("1'234.50", 1234.5)]
    public void A_number_is_read_as_it_was_meant(string written, double meant) => NumberText.Read(written, null).ShouldBe((decimal)meant);

    [Theory]
    [InlineData("1,234", true, 1.234)]
    [InlineData("1,234", false, 1234)]
    [InlineData("1.234", true, 1234)]
    [InlineData("1.234", false, 1.234)]
    public void Three_digits_behind_one_sign_are_read_as_the_sheet_decides(string written, bool decimalComma, double meant) =>
        NumberText.Read(written, decimalComma).ShouldBe((decimal)meant);

    [Theory]
    [InlineData("1,234")]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("12 abc")]
    [InlineData("1,2,3.4.5")]
    [InlineData(".")]
    [InlineData("--5")]
    [InlineData("5.70306E+17")]
    public void What_is_no_number_or_two_is_not_read(string written) => NumberText.Read(written, null).ShouldBeNull();

    [Theory]
    [InlineData("1 234,56 €", 123456, "EUR")]
    [InlineData("€1,234.56", 123456, "EUR")]
    [InlineData("$ 10.5", 1050, "USD")]
    [InlineData("US$10.50", 1050, "USD")]
    [InlineData("10 GBP", 1000, "GBP")]
    [InlineData("CHF 1'200.00", 120000, "CHF")]
    [InlineData("1 200 € HT", 120000, "EUR")]
    [InlineData("15k€", 1500000, "EUR")]
    [InlineData("12", 1200, "CAD")]
    public void An_amount_keeps_the_currency_written_with_it(string written, long minor, string currency) =>
        MoneyText.Read(written, true, "CAD").ShouldBe(new Amount(minor, currency));
}
