namespace Filon.Server.Reciprocity;

/// <summary>A word about an account.</summary>
/// <param name="Network">Where.</param>
/// <param name="Account">By the network's own name or number.</param>
/// <param name="Act"><c>follow</c> (left out) or <c>unfollow</c>.</param>
/// <param name="Reason">Why it is dropped, at most 300 characters.</param>
public sealed record WordBody(string Network, string Account, string? Act = null, string? Reason = null)
{
    internal WordForm Form => new() { Network = Network, Account = Account, Act = Act, Reason = Reason };
}
