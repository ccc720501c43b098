namespace Filon.Reciprocity;

/// <summary>One list of two archives compared.</summary>
/// <param name="Later">Of the later archive; false: of the earlier.</param>
/// <param name="Direction">'follower' or 'following'.</param>
internal sealed record ListSide(bool Later, string Direction)
{
    public static ListSide Followers { get; } = new(true, "follower");
    public static ListSide Following { get; } = new(true, "following");
    public static ListSide FollowersBefore { get; } = new(false, "follower");
    public static ListSide FollowingBefore { get; } = new(false, "following");
}
