using Filon.Costs;
using Filon.Measure.Returns;
using Filon.Money;
using Filon.Server.Shell;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Measure.Returns;

/// <summary>The worked examples of [001] with the reader's figures: a blog's cost, COCA, TLV, the ROI of the two, and the day up to which leads are judged.</summary>
public sealed record ExamplesPage
{
    /// <summary>The journey of [001]; the sales call and the purchase end it.</summary>
    public static IReadOnlyList<(Sentence Step, bool Marketing)> Journey { get; } =
    [
        (new("Twitter link", "Lien Twitter"), true), (new("blog post", "article du blog"), true), (new("webinar registration", "inscription au webinaire"), true),
        (new("product page", "page produit"), true), (new("Google sponsored link", "lien sponsorisé Google"), true), (new("sales call", "appel commercial"), false),
    ];

    public required StaffShare Blog { get; init; }
    public required Amount Other { get; init; }
    public required Amount Keeping { get; init; }
    public required int Customers { get; init; }
    public required int Units { get; init; }
    public required decimal Price { get; init; }
    public required PlannedTlv Tlv { get; init; }
    public required MaturityRule Rule { get; init; }
    public required Amount Sale { get; init; }

    public Amount BlogCost => Blog.SalaryPart + Blog.ChargesPart + Other;

    public CocaFigure Coca => new(BlogCost.Minor - Keeping.Minor, 0, Keeping.Minor, Customers, 0);

    public Amount TlvValue => Amount.FromMajor(Tlv.Value, Other.Currency);

    /// <summary>(TLV − COCA) / COCA; null where there is no COCA yet.</summary>
    public double? TlvCocaRoi => Coca.CocaMinor is { } coca and > 0 ? (double)(TlvValue.Minor - coca) / coca : null;

    /// <summary>The sale in two halves that sum to it.</summary>
    public (Amount First, Amount Last) Halves
    {
        get
        {
            var parts = LargestRemainder.Share(Sale.Minor, [1, 1]);
            return (Sale with { Minor = parts[0] }, Sale with { Minor = parts[1] });
        }
    }

    public static ExamplesPage Of(ExamplesAsk ask, Visit visit)
    {
        var (currency, language) = (visit.Workspace.Currency, visit.Language);
        var (units, price) = ((int)Number(ask.Units, 5, 1, 1_000_000), Number(ask.Price, 1_000, 0, 1_000_000_000));
        return new()
        {
            Blog = new()
            {
                Id = 0, Role = "blog", FirstMonth = new(2026, 1), Salary = Money(ask.Salary, 3_000),
                Share = (double)Number(ask.Share, 50, 0, 100) / 100, ChargesRate = (double)Number(ask.Charges, 50, 0, 200) / 100,
            },
            Other = Money(ask.Other, 100), Keeping = Money(ask.Keeping, 0), Customers = (int)Number(ask.Customers, 1, 0, 1_000_000),
            Units = units, Price = price, Sale = Money(ask.Sale, 5_000),
            Tlv = new()
            {
                AverageSale = units * price, AdditionalPerYear = Number(ask.Additional, 0, 0, 1_000_000_000), Margin = Number(ask.Margin, 100, 0, 100) / 100,
                ContractMonths = (int)Number(ask.Contract, 12, 1, 240), HorizonMonths = (int)Number(ask.Horizon, 36, 1, 240),
                ProductLifeMonths = TypedNumber.Read(ask.Life, language) is >= 1 and <= 600 and var life ? (int)life : null,
            },
            Rule = new(
                LocalDatePattern.Iso.Parse(ask.On ?? "") is { Success: true, Value: var on } ? on : new LocalDate(2026, 6, 30),
                (int)Number(ask.Cycle, 90, 0, 3_650), SetByHand: true),
        };

        decimal Number(string? said, decimal usual, decimal least, decimal most) =>
            TypedNumber.Read(said, language) is { } number && number >= least && number <= most ? number : usual;

        Amount Money(string? said, decimal usual) => Amount.FromMajor(Number(said, usual, 0, 1_000_000_000), currency);
    }
}
