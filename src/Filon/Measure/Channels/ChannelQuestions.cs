using static Filon.Measure.Channels.MeaningKind;

namespace Filon.Measure.Channels;

/// <summary>The built-in questions, in the order in which they are asked: the first that answers decides.</summary>
public static class ChannelQuestions
{
    public static IReadOnlyList<ChannelQuestion> All { get; } =
    [
        new("said-own-name",
            new("Does the file name a channel of your own?", "Le fichier nomme-t-il un canal à vous\u00a0?"),
            new("the file names this channel", "le fichier nomme ce canal")) { Answer = clues => clues.SaysOwnName ? clues.Inputs.Said!.Trim() : null },
        new("said-known",
            new("Does the file name a channel that Filon knows?", "Le fichier nomme-t-il un canal que Filon connaît\u00a0?"),
            new("the file says so in its channel column", "le fichier le dit dans sa colonne canal")) { Answer = SaidKnown },
        new("paid-click",
            new("Does the address carry an advertiser’s click mark (gclid, msclkid, li_fat_id…)?", "L’adresse porte-t-elle la marque de clic d’un annonceur (gclid, msclkid, li_fat_id…)\u00a0?"),
            new("the address carries an advertiser’s click mark", "l’adresse porte la marque de clic d’un annonceur")) { Answer = clues => clues.ClickId },
        new("paid-social",
            new("Paid, and from a social network?", "Payant, et venu d’un réseau social\u00a0?"),
            new("the medium is paid and the source is a social network", "le support est payant et la source est un réseau social")) { Answer = clues => clues.Paid && Comes(clues, Network, Social) ? "paid-social" : null },
        new("paid-search",
            new("Paid, and from a search engine?", "Payant, et venu d’un moteur de recherche\u00a0?"),
            new("the medium is paid and the source is a search engine", "le support est payant et la source est un moteur de recherche")) { Answer = clues => clues.Paid && Comes(clues, Search, Search) ? "paid-search" : null },
        new("paid-elsewhere",
            new("Paid, from elsewhere?", "Payant, venu d’ailleurs\u00a0?"),
            new("the medium is paid", "le support est payant")) { Answer = clues => clues.Paid ? "display" : null },
        new("medium",
            new("Does the medium name a channel (e-mail, webinar, event, call, affiliates…)?", "Le support nomme-t-il un canal (e-mail, webinaire, salon, appel, affiliation…)\u00a0?"),
            new("the medium names it", "le support (medium) le nomme")) { Answer = clues => clues.Medium is { Kind: Named } medium ? medium.Channel : null },
        new("assistant",
            new("From an AI assistant?", "Venu d’un assistant IA\u00a0?"),
            new("the source or the referring site is an AI assistant", "la source ou le site référent est un assistant IA")) { Answer = clues => clues.From(Assistant) },
        new("network",
            new("From a social network we can name?", "Venu d’un réseau social que l’on peut nommer\u00a0?"),
            new("the source or the referring site is this network", "la source ou le site référent est ce réseau")) { Answer = clues => clues.From(Network) ?? (clues.Medium is { Kind: Network } medium ? medium.Channel : null) },
        new("mail-site",
            new("From a mailbox on the web?", "Venu d’une messagerie en ligne\u00a0?"),
            new("the referring site is a mailbox", "le site référent est une messagerie")) { Answer = clues => clues.From(Mail) },
        new("search",
            new("From a search engine?", "Venu d’un moteur de recherche\u00a0?"),
            new("the source or the referring site is a search engine", "la source ou le site référent est un moteur de recherche")) { Answer = clues => clues.From(Search) ?? (clues.Medium is { Kind: Search } medium ? medium.Channel : null) },
        new("source",
            new("Does the source name another channel?", "La source nomme-t-elle un autre canal\u00a0?"),
            new("the source names it", "la source le nomme")) { Answer = clues => clues.Source is { Kind: Named } source ? source.Channel : null },
        new("some-network",
            new("From social networks, without saying which?", "Venu des réseaux sociaux, sans dire lequel\u00a0?"),
            new("it says social networks without naming one", "il est dit «\u00a0réseaux sociaux\u00a0» sans en nommer un")) { Answer = SomeNetwork },
        new("introducer",
            new("Did somebody recommend us?", "Quelqu’un nous a-t-il recommandés\u00a0?"),
            new("somebody who recommended us is named", "une personne qui nous a recommandés est nommée")) { Answer = clues => string.IsNullOrWhiteSpace(clues.Inputs.Introducer) ? null : "word-of-mouth" },
        new("by-sales",
            new("Was it an act of the sales team?", "Était-ce un acte de l’équipe commerciale\u00a0?"),
            new("it was an act of the sales team", "c’était un acte de l’équipe commerciale")) { Answer = clues => clues.Inputs.BySales ? "sales" : null },
        new("campaign",
            new("Does it carry a campaign or a source we do not know?", "Porte-t-il une campagne ou une source que l’on ne connaît pas\u00a0?"),
            new("it carries a campaign or a source that no other question knows", "il porte une campagne ou une source qu’aucune autre question ne connaît")) { Answer = clues => clues.HasSource && clues.Source is null && clues.Medium?.Kind != Vague ? "campaign" : null },
        new("other-site",
            new("From another site?", "Venu d’un autre site\u00a0?"),
            new("it came from another site", "il est venu d’un autre site")) { Answer = clues => clues.HasReferrer || clues.Medium is { Channel: "referral" } ? "referral" : null },
        new("said-vague",
            new("Does the file at least say something general (offline, direct, other)?", "Le fichier dit-il au moins quelque chose de général (hors ligne, direct, autre)\u00a0?"),
            new("the file says no more than this", "le fichier n’en dit pas plus")) { Answer = clues => Vaguely(clues.Said) ?? Vaguely(clues.Source) ?? Vaguely(clues.Medium) },
        new("blog-page",
            new("A page of the blog, with no trace of an origin?", "Une page du blog, sans trace d’origine\u00a0?"),
            new("it is a page of the blog, and nothing says where the visit came from", "c’est une page du blog, et rien ne dit d’où venait la visite")) { Answer = clues => WebAddress.IsBlog(clues.Inputs.Url) ? "blog" : null },
        new("inside",
            new("A page reached from within the site?", "Une page atteinte depuis le site\u00a0?"),
            new("it was reached from within the site", "elle a été atteinte depuis le site")) { Answer = clues => clues.Inside ? "website" : null },
        new("direct",
            new("A page, with no trace of an origin?", "Une page, sans trace d’origine\u00a0?"),
            new("nothing says where the visit came from", "rien ne dit d’où venait la visite")) { Answer = clues => string.IsNullOrEmpty(clues.Inputs.Url) ? null : "direct" },
        new("nothing",
            new("None of these", "Rien de tout cela"),
            new("the file says nothing about its origin", "le fichier ne dit rien de son origine")) { Answer = _ => "unknown" },
    ];

    private static readonly Dictionary<string, ChannelQuestion> ByName = All.ToDictionary(question => question.Name);

    /// <summary>Why a touch got its channel, from the name of the rule kept with it.</summary>
    public static Sentence Because(string rule) =>
        rule.StartsWith("own:", StringComparison.Ordinal)
            ? new($"your rule “{rule[4..]}”", $"votre règle «\u00a0{rule[4..]}\u00a0»")
            : ByName.TryGetValue(rule, out var question) ? question.Because : Sentence.Same(rule);

    /// <summary>A network or an engine that is said becomes an advertisement when the medium is paid; a general word lets the other clues speak.</summary>
    private static string? SaidKnown(ChannelClues clues) => clues.Said switch
    {
        null or { Kind: Paid or Vague or Social } => null,
        { Kind: Network or Search } said => clues.Paid ? null : said.Channel,
        var said => said.Channel,
    };

    private static bool Comes(ChannelClues clues, MeaningKind one, MeaningKind other) =>
        (clues.Said is { } said && (said.Kind == one || said.Kind == other)) || (clues.From(one) ?? clues.From(other)) is not null;

    private static string? SomeNetwork(ChannelClues clues) =>
        clues.Said?.Kind == Social || clues.Source?.Kind == Social || clues.Medium?.Kind == Social ? "organic-social" : null;

    private static string? Vaguely(Meaning? meaning) => meaning?.Kind == Vague && meaning.Channel != "unknown" ? meaning.Channel : null;
}
