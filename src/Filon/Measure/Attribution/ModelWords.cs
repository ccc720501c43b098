using static Filon.Measure.Attribution.Model;

namespace Filon.Measure.Attribution;

/// <summary>What a model is called, what it does, and what it cannot see, in a marketer's words.</summary>
public sealed record ModelWords(Sentence Name, Sentence Does, Sentence BlindSpot)
{
    private static readonly Sentence Population = new(
        "It needs many journeys, changes with all of them, and cannot say which touch earned which deal.",
        "Il lui faut beaucoup de parcours, il change avec eux tous, et il ne peut dire quel contact a gagné quelle affaire.");

    public static ModelWords Of(Model model) => model switch
    {
        First => new(
            new("First touch", "Premier contact"),
            new("All to the first touch, of whatever kind: what made us known.", "Tout au premier contact, quel qu’il soit\u00a0: ce qui nous a fait connaître."),
            new("Neglects what converted.", "Néglige ce qui a converti.")),
        Last => new(
            new("Last touch", "Dernier contact"),
            new("All to the last touch before the sale, of whatever kind.", "Tout au dernier contact avant la vente, quel qu’il soit."),
            new("Neglects what made us known; often credits the salesperson’s last call.", "Néglige ce qui nous a fait connaître\u00a0; crédite souvent le dernier appel du commercial.")),
        LastMarketing => new(
            new("Last marketing touch", "Dernier contact marketing"),
            new("All to the last marketing touch; sales acts are passed over.", "Tout au dernier contact marketing\u00a0; les actes des commerciaux ne comptent pas."),
            new("Neglects what made us known.", "Néglige ce qui nous a fait connaître.")),
        Both => new(
            new("Both: first and last marketing", "Les deux\u00a0: premier et dernier marketing"),
            new("Half to the first touch, half to the last marketing touch.", "La moitié au premier contact, la moitié au dernier contact marketing."),
            new("Neglects all that happened between.", "Néglige tout ce qui s’est passé entre les deux.")),
        Linear => new(
            new("Linear", "Linéaire"),
            new("The same share to every touch.", "La même part à chaque contact."),
            new("A channel that touches often earns much, whether it mattered or not.", "Un canal qui touche souvent gagne beaucoup, qu’il ait compté ou non.")),
        LinearDistinct => new(
            new("Linear by channel", "Linéaire par canal"),
            new("The same share to every channel of the journey, however often it touched.", "La même part à chaque canal du parcours, quel que soit le nombre de contacts."),
            new("Ignores order, and how often a channel was needed.", "Ignore l’ordre, et combien de fois un canal a été nécessaire.")),
        Position => new(
            new("Position: 40/20/40", "Position\u00a0: 40/20/40"),
            new("40% to the first touch, 40% to the last, 20% to those between.", "40\u00a0% au premier contact, 40\u00a0% au dernier, 20\u00a0% à ceux du milieu."),
            new("The 40s are a convention, not a measure.", "Les 40\u00a0% sont une convention, pas une mesure.")),
        WShaped => new(
            new("W-shaped: 30/30/30/10", "En W\u00a0: 30/30/30/10"),
            new("30% to the first touch, to the one that made a lead and to the one that made an opportunity; 10% to the rest.", "30\u00a0% au premier contact, à celui qui a fait le prospect et à celui qui a fait l’opportunité\u00a0; 10\u00a0% au reste."),
            new("Depends on who marks leads and opportunities, and when.", "Dépend de qui marque prospects et opportunités, et quand.")),
        TimeDecay => new(
            new("Time decay", "Dépréciation dans le temps"),
            new("The nearer to the sale, the more; half as much for each half-life further back.", "Plus c’est près de la vente, plus c’est\u00a0; moitié moins à chaque demi-vie en arrière."),
            new("Neglects what made us known, all the more in a long cycle.", "Néglige ce qui nous a fait connaître, d’autant plus que le cycle est long.")),
        ShapleySum => new(
            new("Shapley, on sums", "Shapley, sur les sommes"),
            new("What each channel adds to every group of channels, on average; per deal, an equal split over its channels.", "Ce que chaque canal ajoute à tout groupe de canaux, en moyenne\u00a0; par affaire, part égale entre ses canaux."),
            new("Ignores order.", "Ignore l’ordre.")),
        ShapleyOrdered => new(
            new("Shapley, ordered", "Shapley, ordonné"),
            new("As Shapley on sums, split by the place in the journey.", "Comme Shapley sur les sommes, réparti selon la place dans le parcours."),
            new("The channel totals are those of Shapley on sums.", "Les totaux par canal sont ceux de Shapley sur les sommes.")),
        RemovalShare => new(
            new("Removal share", "Part de retrait"),
            new("Each deal shared in proportion to what would be lost without each channel (the Markov chain’s removal effects).", "Chaque affaire répartie selon ce qui serait perdu sans chaque canal (effets de retrait de la chaîne de Markov)."),
            new("A deal’s credit depends on everybody else’s journeys.", "Le crédit d’une affaire dépend des parcours de tous les autres.")),
        Markov1 => new(
            new("Markov chain, order 1", "Chaîne de Markov, ordre 1"),
            new("What share of sales would be lost without a channel, each step depending on the touch before.", "Quelle part des ventes serait perdue sans un canal, chaque pas dépendant du contact précédent."), Population),
        Markov2 => new(
            new("Markov chain, order 2", "Chaîne de Markov, ordre 2"),
            new("The same, each step depending on the two touches before.", "De même, chaque pas dépendant des deux contacts précédents."), Population),
        Markov3 => new(
            new("Markov chain, order 3", "Chaîne de Markov, ordre 3"),
            new("The same, each step depending on the three touches before.", "De même, chaque pas dépendant des trois contacts précédents."), Population),
        _ => new(
            new("Shapley, on rates", "Shapley, sur les taux"),
            new("What each channel adds to the rate at which journeys become sales; may be negative, and carries no euros.", "Ce que chaque canal ajoute au taux de parcours devenus ventes\u00a0; peut être négatif, et ne porte pas d’euros."), Population),
    };

    /// <summary>All are correlation, and the screen says so.</summary>
    public static Sentence Caveat { get; } = new(
        "Every method divides what was sold; none proves what caused it. Only an experiment can.",
        "Toute méthode répartit ce qui a été vendu\u00a0; aucune ne prouve ce qui l’a causé. Seule une expérience le peut.");
}
