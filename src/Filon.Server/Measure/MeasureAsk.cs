using System.Globalization;
using Filon.Measure;
using Filon.Measure.Attribution;
using Filon.Measure.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Filon.Server.Measure;

/// <summary>What the address asks of the Attribution and Ledger pages: <c>?model=both&amp;by=channel&amp;name=twitter&amp;from=2026-01&amp;to=2026-03&amp;page=2</c>.</summary>
public sealed record MeasureAsk(string? Model, string? By, string? Name, string? From, string? To, int? Page)
{
    public const int PageSize = 50;

    /// <summary>The model asked for, else the one in force.</summary>
    public Model ModelOr(MeasureSettings settings) => Models.FromName(Model ?? "") ?? settings.Model;

    public Dimension? Dimension => Dimensions.FromCode(By);

    public MonthRange Won => new(Month(From), Month(To));

    public int PageNumber => Math.Clamp(Page ?? 1, 1, 1_000_000);

    public LineFilter Filter(MeasureSettings settings) => new(ModelOr(settings), Won, Name is null ? null : Dimension, Name);

    /// <summary>The lines behind a figure. A month has no lines of its own name: it is the period.</summary>
    public static string Lines(Model model, MonthRange won, Dimension? by = null, string? name = null) => by == Filon.Measure.Ledger.Dimension.Month
        ? Lines(model, new(Month(name), Month(name)))
        : "measure/ledger?" + Query(model, won) + (by is { } dimension ? $"&by={dimension.Code()}&name={Uri.EscapeDataString(name ?? "")}" : "");

    /// <summary>The same question in an address.</summary>
    public static string Query(Model model, MonthRange won) => $"model={model.Name()}{Part("from", won.From)}{Part("to", won.To)}";

    public static YearMonth? Month(string? text) =>
        text is { Length: >= 7 } && YearMonthPattern.Iso.Parse(text[..7]) is { Success: true, Value: var month } ? month : null;

    public static string Text(YearMonth? month) => month is { } said ? YearMonthPattern.Iso.Format(said) : "";

    private static string Part(string key, YearMonth? month) => month is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&{key}={Text(month)}");
}
