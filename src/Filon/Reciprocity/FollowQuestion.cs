namespace Filon.Reciprocity;

/// <summary>One reason to follow an account: a question, what it weighs, and the sentence that stands beside the proposal. An ordered list, read aloud on the page.</summary>
public sealed record FollowQuestion(string Code, int Weight, Sentence Reason, Func<KnownAccount, bool> Asks)
{
    /// <summary>An account is proposed from this weight on: to follow us is not enough, nor to be known.</summary>
    public const int Enough = 3;

    public static IReadOnlyList<FollowQuestion> All { get; } =
    [
        new("open-deal", 5, new("their company has an open deal", "son entreprise a une affaire en cours"), account => account.Card?.OpenDeal == true),
        new("customer", 4, new("their company is a customer", "son entreprise est cliente"), account => account.Card?.Customer == true),
        new("spoken", 3, new("you have exchanged words", "vous avez échangé"), account => account.Card?.Exchanges > 0),
        new("near", 2, new("near your topics", "proche de vos sujets"), account => account.Nearness == Nearness.Near),
        new("follower", 2, new("follows you", "vous suit"), account => account.FollowsUs),
        new("known", 1, new("known in your files", "présent dans vos fichiers"), account => account.Card?.Company is not null),
    ];
}
