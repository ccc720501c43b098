using Filon.Posts;
using Filon.Server.Shell;

namespace Filon.Server.Posts;

/// <summary>The key figures as a file: one figure a line.</summary>
internal static class KpisCsv
{
    public static CsvTable Of(KpisPage page, Language language)
    {
        var table = new CsvTable(language, new("Part", "Partie"), new("Network", "Réseau"), new("Of", "De"), new("Figure", "Indicateur"), new("Value", "Valeur"));
        foreach (var month in page.Kpis.Growth) Growth(table, month);
        foreach (var of in page.Kpis.Engagement) Engagement(table, of);
        foreach (var of in page.Kpis.Dialogue)
            table.Add(Dialogue, PostWords.Network(of.Network), null, new Sentence("Answers to others", "Réponses à d’autres"), of.Answers)
                .Add(Dialogue, PostWords.Network(of.Network), null, new Sentence("Own posts", "Publications propres"), of.Own)
                .Add(Dialogue, PostWords.Network(of.Network), null, new Sentence("Dialogue ÷ publishing", "Dialogue ÷ publication"), of.Ratio);
        foreach (var map in page.Audience) Audience(table, map);
        foreach (var size in page.Kpis.Sizes)
            table.Add(Size, PostWords.Network(size.Network), null, new Sentence("Followers", "Abonnés"), size.Followers).Add(Size, PostWords.Network(size.Network), null, new Sentence("Following", "Abonnements"), size.Following);
        foreach (var month in page.Kpis.Search)
            table.Add(Search, null, month.Month, new Sentence("Landings from search", "Arrivées depuis la recherche"), month.Clicks).Add(Search, null, month.Month, new Sentence("Impressions", "Impressions"), month.Impressions);
        return table;
    }

    private static readonly Sentence Followers = new("Followers", "Abonnés"), Dialogue = new("Dialogue", "Dialogue"), Size = new("Size", "Taille"), Search = new("Search", "Recherche");

    private static void Growth(CsvTable table, GrowthMonth month)
    {
        var network = PostWords.Network(month.Network);
        table.Add(Followers, network, month.Month, new Sentence("New followers", "Nouveaux abonnés"), month.Gained)
            .Add(Followers, network, month.Month, new Sentence("Lost followers", "Abonnés perdus"), month.Lost)
            .Add(Followers, network, month.Month, new Sentence("Followers", "Abonnés"), month.Followers)
            .Add(Followers, network, month.Month, KpiWords.Form(PostForm.Own), month.Own)
            .Add(Followers, network, month.Month, KpiWords.Form(PostForm.Answer), month.Answers)
            .Add(Followers, network, month.Month, KpiWords.Form(PostForm.Repost), month.Reposts)
            .Add(Followers, network, month.Month, new Sentence("Days with a post, a week", "Jours avec publication, par semaine"), month.DaysAWeek);
    }

    private static void Engagement(CsvTable table, NetworkEngagement of)
    {
        var (part, network) = (new Sentence("Engagement", "Engagement"), PostWords.Network(of.Formula.Network));
        table.Add(part, network, of.Formula.Name, new Sentence("Posts counted", "Publications comptées"), of.Posts)
            .Add(part, network, of.Formula.Name, new Sentence("Engagement rate", "Taux d’engagement"), of.Rate)
            .Add(part, network, of.Formula.Name, new Sentence("Mean of the posts", "Moyenne des publications"), of.Mean);
    }

    private static void Audience(CsvTable table, AudienceMap map)
    {
        var part = map.Followers ? new Sentence("Audience: followers", "Audience : abonnés") : new Sentence("Audience: everybody known", "Audience : toutes les personnes connues");
        foreach (var share in map.Parts) table.Add(part, null, KpiWords.Value(map.By, share.Value!), KpiWords.Name(map.By), share.Count);
        table.Add(part, null, new Sentence("Unknown", "Inconnu"), KpiWords.Name(map.By), map.Unknown);
    }
}
