namespace Filon.Links.Comparing;

/// <summary>What a network says beside what we counted.</summary>
/// <param name="Link">The link it is about; null: none of ours is at this address or in this post.</param>
public sealed record Comparison(NetworkCount Said, ComparedLink? Link, OwnCount Own)
{
    /// <summary>The network's clicks less ours of people.</summary>
    public long Difference => Said.Clicks - Own.Clicks;

    /// <summary>Known reasons for which the two may differ, with their figures, the strongest first.</summary>
    public IReadOnlyList<Sentence> Reasons => Link is null ? [] : [.. ReasonsOf()];

    private IEnumerable<Sentence> ReasonsOf()
    {
        if (Said.Anywhere && Difference > 0)
            yield return new("LinkedIn counts every click on the post here, on the name, the logo and the text too, not on the link alone.",
                "LinkedIn compte ici chaque clic sur la publication, aussi sur le nom, le logo et le texte, et pas seulement sur le lien.");
        if (Difference > 0 && Own.Hits > Own.Clicks)
            yield return Sentence.Count(Own.Hits - Own.Clicks,
                new("{0:N0} hit of a robot, a preview or our own team is not among our clicks; networks often count those.", "{0:N0} visite d’un robot, d’un aperçu ou de notre équipe n’est pas dans nos clics\u00a0; les réseaux les comptent souvent."),
                new("{0:N0} hits of robots, previews or our own team are not among our clicks; networks often count those.", "{0:N0} visites de robots, d’aperçus ou de notre équipe ne sont pas dans nos clics\u00a0; les réseaux les comptent souvent."));
        if (Difference < 0 && Own.FromElsewhere > 0)
            yield return Sentence.Count(Own.FromElsewhere,
                new("{0:N0} of our clicks came from another site: the link was also shared there.", "{0:N0} de nos clics vient d’un autre site\u00a0: le lien y a aussi été partagé."),
                new("{0:N0} of our clicks came from other sites: the link was also shared there.", "{0:N0} de nos clics viennent d’autres sites\u00a0: le lien y a aussi été partagé."));
        if (Difference < 0 && Own.Silent > 0)
            yield return Sentence.Count(Own.Silent,
                new("{0:N0} of our clicks does not say where it came from: from this network’s application, or from elsewhere.", "{0:N0} de nos clics ne dit pas d’où il vient\u00a0: de l’application de ce réseau, ou d’ailleurs."),
                new("{0:N0} of our clicks do not say where they came from: from this network’s application, or from elsewhere.", "{0:N0} de nos clics ne disent pas d’où ils viennent\u00a0: de l’application de ce réseau, ou d’ailleurs."));
        if (Said.FirstDay is { } first && Link!.FirstDay > first)
            yield return Sentence.Format("Our link counts since {0:d MMMM yyyy}, the network since {1:d MMMM yyyy}.", "Notre lien compte depuis le {0:d MMMM yyyy}, le réseau depuis le {1:d MMMM yyyy}.", Link.FirstDay.ToDateTimeUnspecified(), first.ToDateTimeUnspecified());
        if (Difference != 0)
            yield return new("A network’s days end at midnight of its own time zone, and some count a tap on the post as a click.", "Les jours d’un réseau finissent à minuit de son propre fuseau, et certains comptent un appui sur la publication comme un clic.");
    }
}
