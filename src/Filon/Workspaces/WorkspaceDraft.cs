using System.Globalization;
using System.Text;
using Filon.Money;
using NodaTime;

namespace Filon.Workspaces;

/// <summary>A workspace about to be: named, with a known currency and time zone, and an address made from its name.</summary>
public sealed record WorkspaceDraft
{
    private const int LongestName = 80, LongestSlug = 40;

    private WorkspaceDraft(string slug, string name, string currency, string timeZone) =>
        (Slug, Name, Currency, TimeZone) = (slug, name, currency, timeZone);

    public string Slug { get; }

    public string Name { get; }

    public string Currency { get; }

    public string TimeZone { get; }

    public static Outcome<WorkspaceDraft> Parse(string? name, string? currency, string? timeZone)
    {
        name = name?.Trim() ?? "";
        currency = currency?.Trim().ToUpperInvariant() is { Length: > 0 } said ? said : "EUR";
        timeZone = timeZone?.Trim() is { Length: > 0 } zone ? zone : "Europe/Paris";
        var slug = SlugOf(name);
        List<Problem> problems = [];
        if (name.Length > LongestName || slug.Length == 0)
            problems.Add(new("workspace", new("Give the workspace a name of at most 80 characters.", "Donnez à l’espace un nom d’au plus 80 caractères.")));
        if (!Currencies.IsCode(currency))
            problems.Add(new("currency", new("A currency is three letters: EUR, CHF, USD.", "Une devise s’écrit en trois lettres\u00a0: EUR, CHF, USD.")));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is null)
            problems.Add(new("timeZone", new("This time zone is not known: Europe/Paris is one.", "Ce fuseau horaire est inconnu\u00a0: Europe/Paris en est un.")));
        return problems.Count > 0 ? Failure.Invalid(problems) : new WorkspaceDraft(slug, name, currency, timeZone);
    }

    /// <summary>"Société Générale &amp; Cie" becomes <c>societe-generale-cie</c>; letters of other scripts are kept as they are.</summary>
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter)) slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == LongestSlug) break;
        }

        return slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
    }
}
