namespace Filon.Demonstration;

/// <summary>
/// What is true in the simulated world and hidden from Filon: how often a route makes a company known to a firm, how
/// often it reaches a firm that knows it, and what each contact does to interest and to the chance of winning.
/// </summary>
/// <param name="Name">In the truth file.</param>
/// <param name="Discoveries">Expected a year and firm, before it knows us or after.</param>
/// <param name="Contacts">Expected a month, once it knows us, fading as the memory does.</param>
/// <param name="Interest">Added by each contact; the firm asks for a demonstration when interest passes its threshold.</param>
/// <param name="Winning">Added to the chance of winning, once, if there was such a contact.</param>
internal sealed record Influence(Route Route, string Name, double Discoveries, double Contacts, double Interest, double Winning)
{
    /// <summary>
    /// Twitter and word of mouth find customers; webinars and events convince them; a paid search on our own name comes
    /// after the decision and causes nothing, although it is often the last click.
    /// </summary>
    public static IReadOnlyList<Influence> All { get; } =
    [
        new(Route.Twitter, "twitter", 0.34, 0.248, 0.55, 0),
        new(Route.LinkedIn, "linkedin", 0.16, 0.135, 0.35, 0),
        new(Route.Blog, "blog", 0.10, 0.248, 0.45, 0),
        new(Route.OrganicSearch, "organic-search", 0.20, 0.203, 0.20, 0),
        new(Route.PaidSearch, "paid-search", 0.12, 0.225, 0.04, 0),
        new(Route.Newsletter, "email", 0, 0.427, 0.14, 0),
        new(Route.Webinar, "webinar", 0, 0.072, 0.90, 0.12),
        new(Route.Event, "event", 0.10, 0.023, 1.00, 0.12),
        new(Route.WordOfMouth, "word-of-mouth", 0.07, 0.009, 1.70, 0.22),
        new(Route.ColdCall, "sales-call", 0.12, 0.027, 0.22, 0),
        new(Route.Direct, "direct", 0, 0.18, 0, 0),
    ];

    public static Influence Of(Route route) => All[(int)route];
}
