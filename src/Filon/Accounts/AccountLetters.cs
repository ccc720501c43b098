using Filon.Letters;

namespace Filon.Accounts;

/// <summary>The mails about an account.</summary>
public static class AccountLetters
{
    public static Letter Invitation(OpenInvitation open, Language language, string link) => Letter.Of(
        open.Invitation.Email, language,
        Sentence.Format("Your invitation to {0} on Filon", "Votre invitation à {0} sur Filon", open.Workspace),
        [
            Sentence.Format("{0} invites you into the workspace {1} on Filon. This link opens it, once, within seven days:",
                "{0} vous invite dans l’espace {1} sur Filon. Ce lien l’ouvre, une fois, dans les sept jours\u00a0:", open.Invitation.InvitedBy, open.Workspace),
            new("If you expected no invitation, leave this mail unanswered: nothing happens.",
                "Si vous n’attendiez pas d’invitation, laissez ce courriel sans suite\u00a0: il ne se passe rien."),
        ], link);

    public static Letter NewPassword(string email, Language language, string link) => Letter.Of(
        email, language,
        new("A new password for Filon", "Un nouveau mot de passe pour Filon"),
        [
            new("Somebody, probably you, said that the password of your Filon account is forgotten. This link sets a new one, once, within an hour:",
                "Quelqu’un, sans doute vous, a dit que le mot de passe de votre compte Filon est oublié. Ce lien en fixe un nouveau, une fois, dans l’heure\u00a0:"),
            new("If it was not you, leave this mail unanswered: your password stays as it is.",
                "Si ce n’était pas vous, laissez ce courriel sans suite\u00a0: votre mot de passe reste le même."),
        ], link);

    public static Letter PasswordChanged(string email, Language language) => Letter.Of(
        email, language,
        new("The password of your Filon account was changed", "Le mot de passe de votre compte Filon a été changé"),
        [
            new("The password of your Filon account was changed, and its other sessions were closed.",
                "Le mot de passe de votre compte Filon a été changé, et ses autres sessions ont été fermées."),
            new("If it was not you, choose “Forgotten password?” on the sign-in page now, and tell whoever looks after your Filon.",
                "Si ce n’était pas vous, choisissez dès maintenant «\u00a0Mot de passe oublié\u00a0?\u00a0» sur la page de connexion, et prévenez la personne qui s’occupe de votre Filon."),
        ]);
}
