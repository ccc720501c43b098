namespace Filon.Links.Making;

/// <summary>Links made from another: for each who shares it, or for the one person it is sent to.</summary>
public static class LinkCopies
{
    /// <summary>At most at once.</summary>
    public const int Most = 200;

    /// <summary>One link for each name of the text, one a line.</summary>
    public static Outcome<IReadOnlyList<Link>> OfSharers(Link parent, string? text)
    {
        var names = (text ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0) return Wrong("sharers", "Write at least one name.", "Écrivez au moins un nom.");
        if (names.Count > Most || names.Any(name => name.Length > 80)) return Wrong("sharers", "At most 200 names, of 80 characters each.", "Au plus 200 noms, de 80 caractères chacun.");
        return names.ConvertAll(name => Copy(parent) with { Sharer = name });
    }

    public static Link OfPerson(Link parent, long person) => Copy(parent) with { PersonId = person };

    private static Link Copy(Link parent) => parent with { Id = 0, Code = "", ParentId = parent.Id, Sharer = null, PersonId = null, RemovedAt = null, CreatedAt = default };

    private static Failure Wrong(string field, string english, string french) => Failure.Invalid(new Problem(field, new(english, french)));
}
