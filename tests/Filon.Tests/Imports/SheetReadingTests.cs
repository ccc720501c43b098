using Filon.Costs;
using Filon.Imports;
using Filon.Money;
using NodaTime;
using Shouldly;

namespace Filon.Tests.Imports;

public sealed class SheetReadingTests
{
    [Fact]
    public void French_costs_are_read_with_their_categories_and_sides()
    {
        var costs = Given.Records<CostRecord>(Given.Csv("""
            Date;Montant;Canal;Catégorie;Libellé;Équipe
            12/03/2026;1 234,56 €;LinkedIn;Publicité;Campagne de mars;Marketing
            mars 2026;(200);;Salaires commerciaux;;
            31/03/2026;90;X;Goodies;;Fidélisation

            """));
        costs[0].ShouldSatisfyAllConditions(
            c => c.Amount.ShouldBe(new Amount(123456, "EUR")),
            c => c.SpentOn.ShouldBe(new LocalDate(2026, 3, 12)),
            c => c.Category.ShouldBe(CostCategory.Advertising));
        costs[1].ShouldSatisfyAllConditions(
            c => c.Amount.Minor.ShouldBe(-20000), c => c.SpentOn.ShouldBeNull(), c => c.Month.ShouldBe(new YearMonth(2026, 3)),
            c => c.Side.ShouldBe(CostSide.Sales), c => c.Category.ShouldBe(CostCategory.SalesSalary));
        costs[2].ShouldSatisfyAllConditions(
            c => c.Category.ShouldBe(CostCategory.Other), c => c.Label.ShouldBe("Goodies"), c => c.Side.ShouldBe(CostSide.Keeping));
    }

    [Fact]
    public void A_corrected_amount_keeps_the_key_and_two_equal_costs_have_two()
    {
        const string Header = "Date;Montant;Canal\n";
        var before = Given.Records<CostRecord>(Given.Csv(Header + "12/03/2026;10;X\n12/03/2026;10;X\n")).Select(c => c.Key).ToList();
        var after = Given.Records<CostRecord>(Given.Csv(Header + "12/03/2026;10;X\n12/03/2026;12;X\n")).Select(c => c.Key).ToList();
        before.Distinct().Count().ShouldBe(2);
        after.ShouldBe(before);
    }

    [Fact]
    public void Hours_are_read_in_each_of_their_writings()
    {
        var hours = Given.Records<HoursRecord>(Given.Csv("Date;Qui;Métier;Heures;Canal\n12/03/2026;Nadia;Rédactrice;1:30;X\n12/03/2026;Nadia;Rédactrice;1h30;LinkedIn\n13/03/2026;Nadia;Rédactrice;1,5;X\n"));
        hours.Select(h => h.Minutes).ShouldAllBe(m => m == 90);
        hours[0].Role.ShouldBe("Rédactrice");
    }

    [Fact]
    public void A_touch_names_its_person_by_whatever_the_column_holds()
    {
        var touches = Given.Records<TouchRecord>(Given.Csv("person,time,channel,kind\nAnna@Example.org,2026-03-12T10:00:00Z,X,\n@anna,2026-03-12T10:00:00Z,X,sales\nAnna Blum,2026-03-12,Word of mouth,lead\n"));
        touches.Select(t => (t.Person.Email, t.Person.Handle, t.Person.Name, t.TouchKind)).ShouldBe(
            [("anna@example.org", null, null, TouchKind.Marketing), (null, "anna", null, TouchKind.Sales), (null, null, "Anna Blum", TouchKind.Lead)]);
    }

    [Fact]
    public void A_conversion_keeps_the_answer_to_how_did_you_hear_of_us()
    {
        var read = Given.Records<ConversionRecord>(Given.Csv("Email;Date;Formulaire;Comment nous avez-vous connus ?\nanna@example.org;12 mars 2026 10:30;Démo;Par Paul\n"));
        (read[0].HeardOfUs, read[0].ConversionKind, read[0].Label).ShouldBe(("Par Paul", "conversion", "Démo"));
    }

    [Fact]
    public void A_sheet_of_sales_without_stages_holds_deals_that_are_won()
    {
        var deals = Given.Records<DealRecord>(Given.Csv("Client;Email;Date de facture;Montant HT;Type\nAcme;a@acme.example;12/03/2026;1 200,00;Renouvellement\n"));
        deals[0].ShouldSatisfyAllConditions(
            d => d.Status.ShouldBe(DealStatus.Won), d => d.Type.ShouldBe(DealType.Renewal), d => d.CompanyName.ShouldBe("Acme"),
            d => d.ContactEmails.ShouldBe(["a@acme.example"]), d => d.Amount.ShouldBe(new Amount(120000, "EUR")));
    }

    [Theory]
    [InlineData("closedwon", DealStatus.Won)]
    [InlineData("Closed Won", DealStatus.Won)]
    [InlineData("Fermée gagnée", DealStatus.Won)]
    [InlineData("closedlost", DealStatus.Lost)]
    [InlineData("Perdu", DealStatus.Lost)]
    [InlineData("qualifiedtobuy", DealStatus.Open)]
    [InlineData("Contract Sent (old stage)", DealStatus.Open)]
    public void A_stage_is_known_by_its_label_or_its_internal_name(string stage, DealStatus status) =>
        Given.Records<DealRecord>(Given.Csv($"Record ID,Deal Name,Deal Stage,Amount,Close Date\n1,Essai,{stage},10,2026-03-12\n"))[0].Status.ShouldBe(status);

    [Fact]
    public void A_sale_dated_by_its_day_alone_came_after_all_that_happened_that_day()
    {
        var deals = Given.Records<DealRecord>(Given.Csv("Record ID,Deal Name,Deal Stage,Amount,Close Date\n1,A,closedwon,10,2026-03-12\n2,B,closedwon,10,2026-03-12 09:14\n"));
        deals.Select(deal => deal.ClosedAt!.Value.InUtc().TimeOfDay.Second).ShouldBe([59, 0]);
        (deals[0].ClosedAt > deals[1].ClosedAt).ShouldBeTrue();
    }

    [Fact]
    public void A_workbook_is_read_by_its_cached_values_dates_and_numbers_included()
    {
        var source = MadeWorkbook.Of(["Date", "Montant", "Canal", "Heure de saisie"], [46093, 1234.56, "LinkedIn", 0.5], [46093.5, ("=B2*2", 2469.12), "X", ""]);
        var costs = Given.Records<CostRecord>(source);
        costs.Select(c => c.Amount.Minor).ShouldBe([123456, 246912]);
        costs.ShouldAllBe(c => c.SpentOn == new LocalDate(2026, 3, 12));
        costs[0].Position.ShouldBe(new RowPosition("Feuil1", 2));
    }

    [Fact]
    public void Every_record_survives_JSON()
    {
        var records = Given.Records<ImportRecord>(Given.Csv("person,time,channel\nanna@example.org,2026-03-12T10:00:00Z,X\n"))
            .Concat(Given.Records<ImportRecord>(Given.Csv("Date;Montant;Canal\nmars 2026;10;X\n")))
            .Concat(Given.Records<ImportRecord>(Given.Csv("Record ID,Deal Name,Deal Stage,Amount,Close Date\n1,Essai,closedwon,10,2026-03-12\n"))).ToList();
        records.Count.ShouldBe(3);
        foreach (var record in records) RecordJson.Write(RecordJson.Read(RecordJson.Write(record))).ShouldBe(RecordJson.Write(record));
    }

    [Fact]
    public void Columns_without_a_use_are_noted_not_lost_silently() =>
        Given.Rows(Given.Csv("Date;Montant;Canal;Signature du chef\n12/03/2026;10;X;oui\n"))
            .ShouldContain(r => r.Note != null && r.Note.Reason == NoteReason.UnknownColumn && r.Note.Sentence.Fr.Contains("Signature du chef"));
}
