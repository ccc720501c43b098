namespace Filon.Posts;

/// <summary>How a network's rate of engagement is worked out: there is no standard, so the formula is named beside every figure.</summary>
/// <param name="Network">Whose posts.</param>
/// <param name="Parts">Metrics added up where the network gives no sum of its own under <c>engagements</c>.</param>
/// <param name="Per">The metric it is divided by; null: the number of posts, for networks that count no views.</param>
/// <param name="Name">The formula in words.</param>
public sealed record EngagementFormula(string Network, IReadOnlyList<string> Parts, string? Per, Sentence Name)
{
    private static readonly EngagementFormula[] Known =
    [
        new("x", ["likes", "replies", "reposts", "bookmarks", "link-clicks", "detail-expands", "profile-visits"], "impressions", new("engagements ÷ impressions, as X counts them", "engagements ÷ impressions, comme X les compte")),
        new("linkedin", ["clicks", "reactions", "likes", "replies", "reposts"], "impressions", new("(clicks + reactions + comments + reposts) ÷ impressions", "(clics + réactions + commentaires + republications) ÷ impressions")),
        new("facebook", ["reactions", "likes", "replies", "shares"], "reach", new("(reactions + comments + shares) ÷ reach", "(réactions + commentaires + partages) ÷ portée")),
        new("instagram", ["likes", "replies", "shares", "bookmarks"], "reach", new("(likes + comments + shares + saves) ÷ reach", "(J’aime + commentaires + partages + enregistrements) ÷ portée")),
        new("youtube", ["likes", "replies", "shares"], "views", new("(likes + comments + shares) ÷ views", "(J’aime + commentaires + partages) ÷ vues")),
    ];

    /// <summary>The formula of a network; of its posts that nobody counted the views of, answers by post.</summary>
    /// <param name="network">Whose posts.</param>
    /// <param name="viewed">Whether the views of any post were counted.</param>
    public static EngagementFormula Of(string network, bool viewed) =>
        (viewed ? Known.FirstOrDefault(formula => formula.Network == network) : null)
        ?? new(network, ["likes", "reactions", "replies", "reposts", "shares"], null, new("(likes + answers + reposts) ÷ posts: no views are given", "(J’aime + réponses + republications) ÷ publications : aucune vue n’est donnée"));

    /// <summary>The metric that a network's rate is by, where its files give one.</summary>
    public static string? PerOf(string network) => Known.FirstOrDefault(formula => formula.Network == network)?.Per;

    /// <summary>What was done with a post: the network's own sum, else that of the parts; null where nothing was counted.</summary>
    public double? Engagements(IReadOnlyDictionary<string, double> figures)
    {
        if (Per is not null && figures.TryGetValue("engagements", out var sum)) return sum;
        var parts = Parts.Where(figures.ContainsKey).ToList();
        return parts.Count == 0 ? null : parts.Sum(part => figures[part]);
    }
}
