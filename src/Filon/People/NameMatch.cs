namespace Filon.People;

/// <summary>How two names agree and by what chance two strangers' names would.</summary>
/// <param name="Coincidence">Probability that a random other person's name agrees as much: Fellegi and Sunter's u.</param>
internal readonly record struct NameMatch(NameAgreement Agreement, double Coincidence, NameForm Left, NameForm Right)
{
    /// <summary>Probability that two names of one person agree just so: Fellegi and Sunter's m.</summary>
    public double Expected => Agreement switch
    {
        NameAgreement.Same => 0.62,
        NameAgreement.Initial => 0.10,
        NameAgreement.Nickname => 0.06,
        NameAgreement.Typo => 0.06,
        NameAgreement.Partial => 0.05,
        NameAgreement.GivenOnly => 0.05,
        _ => 0.01,
    };

    public double Weight => Agreement == NameAgreement.Different ? Math.Log(0.01) : Math.Log(Expected / Coincidence);
}
