using Filon.Imports;
using Filon.Jobs;
using Filon.Letters;
using Filon.Links.Restating;
using Filon.Measure.Channels;
using Filon.Privacy;

namespace Filon.Server.Jobs;

/// <summary>What a job is doing, in words, while it says nothing itself.</summary>
internal static class JobWords
{
    public static Sentence Of(string kind) => kind switch
    {
        ReadImport.Name => new("Reading a file", "Lecture d’un fichier"),
        ApplyImport.Name => new("Writing what a file brings", "Écriture de ce qu’apporte un fichier"),
        UndoImport.Name => new("Undoing an import", "Annulation d’un import"),
        ResolveIdentities.Name => new("Joining profiles into persons", "Rapprochement des profils en personnes"),
        ReclassifyTouches.Name => new("Giving each touch its channel", "Attribution d’un canal à chaque point de contact"),
        KnownJobs.RecomputeLedger => new("Computing the figures anew", "Nouveau calcul des chiffres"),
        ErasePersons.Name => new("Erasing a person", "Effacement d’une personne"),
        ApplyRetention.Name => new("Erasing what is past its term", "Effacement de ce dont le terme est passé"),
        KeepContacts.Name => new("Dating the last contact with each person", "Datation du dernier contact avec chaque personne"),
        RestateHits.Name => new("Judging old clicks by the lists of today", "Nouveau jugement des anciens clics selon les listes du jour"),
        SendMail.Name => new("Sending mail", "Envoi du courrier"),
        _ => new("Work under way", "Travail en cours"),
    };
}
