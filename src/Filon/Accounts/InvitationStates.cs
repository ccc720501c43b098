namespace Filon.Accounts;

/// <summary>The states of an invitation in words.</summary>
public static class InvitationStates
{
    public static Sentence Name(this InvitationState state) => state switch
    {
        InvitationState.Open => new("Open", "En attente"),
        InvitationState.Accepted => new("Accepted", "Acceptée"),
        InvitationState.Revoked => new("Revoked", "Révoquée"),
        _ => new("Expired", "Expirée"),
    };
}
