using Filon.Reciprocity;

namespace Filon.Server.Reciprocity;

/// <summary>A word about an account, as a form gives it.</summary>
public sealed record WordForm
{
    public string? Network { get; init; }
    public string? Account { get; init; }

    /// <summary><c>follow</c> or <c>unfollow</c>.</summary>
    public string? Act { get; init; }

    public string? Reason { get; init; }

    internal FollowDecision Word(DecisionState state) => new()
    {
        Network = Network ?? "", Account = Account ?? "", Act = Act == "unfollow" ? FollowAct.Unfollow : FollowAct.Follow, State = state,
        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(),
    };
}
