using System.Text;
using Filon.Costs;
using Filon.Imports;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class SheetRecognitionTests
{
    [Theory]
    [InlineData("Date;Montant;Canal;Catégorie", "sheet-costs")]
    [InlineData("Mois;Libellé;Montant HT", "sheet-costs")]
    [InlineData("date,amount,channel,category,campaign", "sheet-costs")]
    [InlineData("Date;Qui;Métier;Heures;Canal", "sheet-hours")]
    [InlineData("date,who,role,minutes,channel", "sheet-hours")]
    [InlineData("Email;Date;Source;Medium;Campagne", "sheet-touches")]
    [InlineData("person,time,channel", "sheet-touches")]
    [InlineData("E-mail;Date;Comment nous avez-vous connus ?", "sheet-conversions")]
    [InlineData("email,date,conversion,value", "sheet-conversions")]
    [InlineData("Client;Date de signature;Montant", "sheet-deals")]
    [InlineData("Deal name,Stage,Amount,Close date,Company", "sheet-deals")]
    [InlineData("Prénom;Nom;E-mail;Société", "sheet-contacts")]
    [InlineData("Société;Site web;Secteur", "sheet-companies")]
    [InlineData("Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Contact owner", "hubspot-contacts")]
    [InlineData("Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Last Activity Date", "hubspot-deals")]
    [InlineData("Record ID,Company name,Domain,Company owner,Industry", "hubspot-companies")]
    [InlineData("couleur;taille;poids", "sheet")]
    public void A_sheet_is_recognised_by_its_header(string header, string format) =>
        Given.Recognised(Given.Csv(header + "\r\n")).Format.Code.ShouldBe(format);

    [Fact]
    public void The_header_is_found_below_titles_and_notes()
    {
        var source = Given.Csv("Budget marketing 2026;;;\n;;;\nPréparé par Nadia;;;\nDate;Montant;Canal;Catégorie\n12/03/2026;1 234,56 €;LinkedIn;Publicité\nTotal;1 234,56 €;;\n");
        var rows = Given.Rows(source);
        rows.Select(r => r.Record).OfType<CostRecord>().ShouldHaveSingleItem().Position.Line.ShouldBe(5);
        rows.Select(r => r.Note).OfType<ReadNote>().ShouldHaveSingleItem().Reason.ShouldBe(NoteReason.Total);
    }

    [Fact]
    public void A_sheet_nobody_knows_asks_for_a_mapping_and_shows_its_lines()
    {
        var recognised = Given.Recognised(Given.Csv("a;b\n1;2\n"));
        recognised.NeedsMapping.ShouldBeTrue();
        recognised.Sample!.Rows.ShouldHaveSingleItem().ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Dates_that_read_two_ways_ask_for_a_mapping()
    {
        Given.Recognised(Given.Csv("date,amount,channel\n03/04/2026,10,X\n")).NeedsMapping.ShouldBeTrue();
        Given.Recognised(Given.Csv("date,amount,channel\n03/04/2026,10,X\n03/14/2026,10,X\n")).Mapping!.DateOrder.ShouldBe(DateOrder.MonthFirst);
        Given.Recognised(Given.Csv("Date;Montant;Canal\n03/04/2026;10;X\n")).Mapping!.DateOrder.ShouldBe(DateOrder.DayFirst);
    }

    [Fact]
    public void Touches_and_conversions_in_one_sheet_ask_for_a_mapping() =>
        Given.Recognised(Given.Csv("person,time,channel,kind,conversion,value\na,2026-03-12,X,,0,\na,2026-03-13,,,1,10\n")).NeedsMapping.ShouldBeTrue();

    [Fact]
    public void The_same_header_has_the_same_signature_and_a_mapping_survives_JSON()
    {
        var mapping = Given.Recognised(Given.Csv("Date;Montant;Canal\n")).Mapping!;
        Given.Recognised(Given.Csv("date ; MONTANT;canal\n1;2;3\n")).Mapping!.HeaderSignature.ShouldBe(mapping.HeaderSignature);
        Given.Recognised(Given.Csv("Date;Montant;Campagne\n")).Mapping!.HeaderSignature.ShouldNotBe(mapping.HeaderSignature);
        RecordJson.Write(RecordJson.ReadMapping(RecordJson.Write(mapping))).ShouldBe(RecordJson.Write(mapping));
    }

    [Fact]
    public void Duplicated_headers_each_name_one_column()
    {
        var mapping = Given.Recognised(Given.Csv("Date;Montant;Montant;Canal\n12/03/2026;10;20;X\n")).Mapping!;
        mapping.Columns.Select(c => c.Header).ShouldBe(["Date", "Montant", "Montant (2)", "Canal"]);
        Given.Records<CostRecord>(Given.Csv("Date;Montant;Montant;Canal\n12/03/2026;10;20;X\n"))[0].Amount.Minor.ShouldBe(1000);
    }

    [Fact]
    public void A_mapping_made_by_a_person_reads_any_sheet()
    {
        var source = Given.Csv("quand,combien,où\n2026-01-31,12.50,LinkedIn\n");
        var recognised = FileReader.RecogniseAs(source, RecordKind.Cost).Value;
        var mapping = recognised.Mapping! with
        {
            Columns = [new("quand", ImportField.Date), new("combien", ImportField.Amount), new("où", ImportField.Channel)],
            Currency = "USD",
            DefaultSide = CostSide.Sales,
        };
        var cost = FileReader.Read(source, recognised, ReadingHabits.Default, mapping).Select(r => r.Record).OfType<CostRecord>().Single();
        (cost.Amount.Minor, cost.Amount.Currency, cost.Channel, cost.Side).ShouldBe((1250, "USD", "LinkedIn", CostSide.Sales));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Accents_survive_every_usual_encoding(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "utf-8" ? new UTF8Encoding(mark) : Encoding.GetEncoding(name);
        var source = Given.Csv("Date;Montant;Canal;Catégorie\r\n12/03/2026;1\u00a0234,56 €;Télé;Publicité\r\n", encoding);
        var rows = Given.Rows(source);
        rows.Select(r => r.Record).OfType<CostRecord>().ShouldHaveSingleItem().Channel.ShouldBe("Télé");
        rows.Any(r => r.Note?.Reason == NoteReason.Encoding).ShouldBe(name != "utf-8");
    }
}
